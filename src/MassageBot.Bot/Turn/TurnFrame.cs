using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Booking;
using MassageBot.Core.Content;
using MassageBot.Core.OptOut;
using MassageBot.Core.Topics;
using MassageBot.Core.Triage;
using MassageBot.Core.Understanding;
using MassageBot.Core.Wording;
using Microsoft.Bot.Builder;
using NodaTime;

namespace MassageBot.Bot.Turn;

/// <summary>Everything one turn works with: the words of one content snapshot, the clock's one reading, what was understood, and what is said.</summary>
internal sealed class TurnFrame
{
    private Understood? _sought;
    private FoundAnswer? _bestAnswer;

    public required ClinicContent Content { get; init; }

    public required Instant Now { get; init; }

    /// <summary>Stable name of the conversation, used as the holder of slots.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The sender's number where the channel itself proves it (SMS), E.164; else null.</summary>
    public string? CallerNumber { get; init; }

    /// <summary>The name of the channel, for the record of consents.</summary>
    public string Channel { get; init; } = "";

    /// <summary>Who writes, as the channel names them; for counting only, never shown.</summary>
    public string? Visitor { get; init; }

    /// <summary>Who says yes to a booking is also asked whether it may be texted about.</summary>
    public bool RemindsByText { get; init; }

    /// <summary>A stand-in for the network address they come from, where the channel knows one; for counting only.</summary>
    public string? Address { get; init; }

    public required TurnEffects Effects { get; init; }

    public required ConversationRecord Record { get; set; }

    public required QuestionBook Questions { get; init; }

    public Understood? Understood { get; set; }

    /// <summary>The message changed something that had been said before.</summary>
    public bool Corrected { get; set; }

    /// <summary>Another of the times that were offered was picked, later than it was asked for.</summary>
    public bool PickedAnew { get; set; }

    /// <summary>The message told or changed the day or time of the visit.</summary>
    public bool DayIsNews { get; set; }

    /// <summary>How long the client was away from what is open.</summary>
    public Absence Absence { get; set; }

    /// <summary>The client goes on with what was left hours ago: a time that was held may be gone.</summary>
    public bool Resumed { get; set; }

    /// <summary>A rule's line was said in this turn: it answers "is it safe" and any words that nothing else understands.</summary>
    public bool SafetySpoke { get; set; }

    /// <summary>The one line for who is no client (work, sales, a wrong number) was said: nothing is offered after it.</summary>
    public bool ToNoClient { get; set; }

    /// <summary>What the message, and the number before, said to being texted; nothing on other channels.</summary>
    public HeardOfTexts Texts { get; set; } = HeardOfTexts.Nothing;

    /// <summary>The message answers that the clinic cannot keep a visit.</summary>
    public bool ByClinic { get; set; }

    /// <summary>The message takes the time that is held for this visit.</summary>
    public string? TakesPlaceOf { get; set; }

    /// <summary>The number has been told once how often it is texted, at what cost, and how to stop; true on other channels.</summary>
    public bool KnowsTextTerms { get; set; } = true;

    /// <summary>A move that safety has decided already.</summary>
    public Move? Forced { get; set; }

    /// <summary>What the reader of the message has to know.</summary>
    public Moment Moment => new() { Language = Language, Now = LocalNow, Asking = Questions.NameOf(Record) };

    /// <summary>The same for words of an earlier turn, which answer nothing that is open now.</summary>
    public Moment MomentAt(Instant said) => new() { Language = Language, Now = said.InZone(Clinic.Zone).LocalDateTime };

    /// <summary>A place on the waitlist whose offer the client does not want: the next one may have it.</summary>
    public Guid? OfferToPass { get; set; }

    public TriageAssessment Assessment { get; set; } = TriageAssessment.Clear;

    /// <summary>What became of a booking intent, when the turn is that event.</summary>
    public BookingOutcome? Outcome { get; init; }

    /// <summary>What therapists read about the visits that this turn has found, by their ids. Never kept.</summary>
    public ImmutableDictionary<string, string> Notes { get; set; } = ImmutableDictionary<string, string>.Empty;

    public Speech Speech { get; } = new();

    /// <summary>The language of the conversation; English once the clinic speaks that no longer.</summary>
    public Language Language => Content.Spoken(Record.Language);

    public Words Words => Content.For(Language);

    public Clinic Clinic => Content.Clinic;

    public LocalDateTime LocalNow => Now.InZone(Clinic.Zone).LocalDateTime;

    /// <summary>The message as it was written; empty for events.</summary>
    public string Text => Understood?.Text ?? "";

    public Mentions Mentions => Understood?.Mentions ?? Mentions.None;

    /// <summary>What answers the message best, looked for once a message; null when nothing is sure enough.</summary>
    public FoundAnswer? BestAnswer
    {
        get
        {
            if (Understood is not { } said)
            {
                return null;
            }

            if (!ReferenceEquals(said, _sought))
            {
                (_sought, _bestAnswer) = (said, Content.Answers.Find(said, Language));
            }

            return _bestAnswer;
        }
    }

    public static TurnFrame Of(ITurnContext turnContext) => turnContext.TurnState.Get<TurnFrame>();

    public ZonedDateTime Local(Instant moment) => moment.InZone(Clinic.Zone);

    public void Say(Spoken spoken) => Speech.Say(spoken);

    /// <summary>
    /// One of several ways to say the same, another one each turn, so that no two turns in a row use the same words. All of them go by the key
    /// of the first.
    /// </summary>
    public Sentence Vary(params ReadOnlySpan<Sentence> ways) => ways[Math.Max(Record.Turns - 1, 0) % ways.Length].InPlaceOf(ways[0]);
}
