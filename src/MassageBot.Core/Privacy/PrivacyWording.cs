using MassageBot.Core.Wording;

namespace MassageBot.Core.Privacy;

/// <summary>What is kept of a client: told, deleted, changed. <c>dialogs/wording/&lt;lang&gt;/privacy.yaml</c>.</summary>
public sealed record PrivacyWording
{
    /// <summary>Wants to hear what is kept; found inside a message.</summary>
    [Phrases]
    public required IReadOnlyList<string> AsksWhatIsKept { get; init; }

    /// <summary>Wants it deleted; found inside a message.</summary>
    [Phrases]
    public required IReadOnlyList<string> WantsToBeForgotten { get; init; }

    /// <summary>Words with which those of deleting mean something else ("don't forget me").</summary>
    [Phrases]
    public required IReadOnlyList<string> NotToForget { get; init; }

    /// <summary>Has no code at hand; found inside an answer.</summary>
    [Phrases]
    public required IReadOnlyList<string> HasNoCode { get; init; }

    /// <summary>What is kept of this chat, and for how long; who has a visit is asked next who they are.</summary>
    [Placeholders("chat", "booked")]
    public required Sentence KeptOfChat { get; init; }

    /// <summary>So many days.</summary>
    [Placeholders("count")]
    public required Sentence Days { get; init; }

    /// <summary>In place of days: until the clinic deletes it.</summary>
    public required Sentence NoEnd { get; init; }

    /// <summary>What is kept of a client.</summary>
    [Placeholders("name", "digits", "language")]
    public required Sentence Kept { get; init; }

    /// <summary>The language as it is called in this one.</summary>
    public required Sentence ThisLanguage { get; init; }

    /// <summary>The other one of English and Spanish.</summary>
    public required Sentence OtherLanguage { get; init; }

    /// <summary>The visits ahead.</summary>
    [Placeholders("visits")]
    public required Sentence KeptVisits { get; init; }

    /// <summary>Health answers are kept for the therapist, as was agreed on that day.</summary>
    [Placeholders("day")]
    public required Sentence HealthKept { get; init; }

    /// <summary>No health answers are kept.</summary>
    public required Sentence HealthNotKept { get; init; }

    /// <summary>What they say is told to who has the code.</summary>
    public required Sentence HealthNeedsCode { get; init; }

    /// <summary>What the therapist reads.</summary>
    [Placeholders("note")]
    public required Sentence HealthNote { get; init; }

    /// <summary>Texts about visits are allowed.</summary>
    public required Sentence TextsAllowed { get; init; }

    /// <summary>No texts are wanted.</summary>
    public required Sentence TextsRefused { get; init; }

    /// <summary>Offers by text are allowed.</summary>
    public required Sentence OffersAllowed { get; init; }

    /// <summary>No offers are wanted.</summary>
    public required Sentence OffersRefused { get; init; }

    /// <summary>How long all that stays, and how to have it deleted.</summary>
    [Placeholders("booked")]
    public required Sentence KeptHowLong { get; init; }

    /// <summary>All of it in one text message.</summary>
    [Placeholders("name", "digits", "visits")]
    public required Sentence KeptBriefly { get; init; }

    /// <summary>This chat alone, or with a booking's code everything? A button for the chat follows.</summary>
    public required Sentence AskWhatToForget { get; init; }

    /// <summary>The button for the chat alone.</summary>
    public required Sentence ChoiceThisChat { get; init; }

    /// <summary>What a yes deletes when it is the chat alone; asks.</summary>
    public required Sentence ConfirmChat { get; init; }

    /// <summary>What a yes deletes and what has to stay.</summary>
    public required Sentence WhatGoes { get; init; }

    /// <summary>Other bookings need codes of their own.</summary>
    public required Sentence OnlyThisBooking { get; init; }

    /// <summary>A visit ahead is cancelled with it.</summary>
    [Placeholders("day", "time")]
    public required Sentence VisitGoesToo { get; init; }

    /// <summary>The same inside the notice period, with the policy.</summary>
    [Placeholders("day", "time", "policy")]
    public required Sentence VisitGoesTooLate { get; init; }

    /// <summary>Shall it be deleted?</summary>
    public required Sentence ConfirmForget { get; init; }

    /// <summary>Deleting it now.</summary>
    public required Sentence Forgetting { get; init; }

    /// <summary>Deleted.</summary>
    public required Sentence Forgotten { get; init; }

    /// <summary>Deleted here; in the clinic's own calendar a person has to do it, and has been asked.</summary>
    public required Sentence ForgottenHere { get; init; }

    /// <summary>The calendar does not answer yet, so nothing is deleted so far; it is tried again.</summary>
    public required Sentence ForgetDelayed { get; init; }

    /// <summary>It could not be deleted; the front desk has it.</summary>
    public required Sentence ForgetHandedToStaff { get; init; }

    /// <summary>Nothing is deleted.</summary>
    public required Sentence NotForgotten { get; init; }

    /// <summary>Which new number or name?</summary>
    public required Sentence AskNewContact { get; init; }

    /// <summary>Shall the number on the visits be changed?</summary>
    [Placeholders("phone")]
    public required Sentence ConfirmNumber { get; init; }

    /// <summary>Shall the name on the visits be changed?</summary>
    [Placeholders("name")]
    public required Sentence ConfirmName { get; init; }

    /// <summary>Changing it now.</summary>
    public required Sentence Changing { get; init; }

    /// <summary>Changed on the visits.</summary>
    public required Sentence ContactChanged { get; init; }

    /// <summary>The calendar takes no such change from here; the front desk has a note.</summary>
    public required Sentence ContactNoted { get; init; }

    /// <summary>Not changed so far: the front desk has it.</summary>
    public required Sentence ContactHandedToStaff { get; init; }

    /// <summary>Why a code is needed; follows the question for it.</summary>
    public required Sentence WhyCode { get; init; }

    /// <summary>The button for who has no code.</summary>
    public required Sentence ChoiceNoCode { get; init; }

    /// <summary>Without a code it is not done here.</summary>
    public required Sentence NoCode { get; init; }
}
