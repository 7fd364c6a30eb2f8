using System.Collections.Immutable;
using MassageBot.Core.Booking;
using MassageBot.Core.Booking.When;
using MassageBot.Core.OptOut;
using MassageBot.Core.Privacy;
using MassageBot.Core.Triage;
using MassageBot.Core.Triage.Screening;
using MassageBot.Core.Understanding;
using MassageBot.Core.Visits;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Turn;

/// <summary>Why a conversation takes no bookings at the moment.</summary>
public enum Halt
{
    None,

    /// <summary>An emergency or crisis line was said; only its withdrawal opens the conversation again.</summary>
    Emergency,

    /// <summary>A sexual request or threat; only staff open it again.</summary>
    Boundary,
}

/// <summary>What the client made of the read-back.</summary>
public enum Confirmation
{
    Open,
    Yes,
    Change,
    Drop,
}

/// <summary>A rule that was met earlier in the conversation: codes only.</summary>
public sealed record FlagNote(string RuleId, Disposition Disposition);

/// <summary>A message that may mean several things, in its writer's words, and the intents among which they were asked to pick.</summary>
public sealed record AskedBack(string Said, ImmutableArray<string> Meanings);

/// <summary>What the clinic wants to know about a visit: whether another time suits, or whatever staff have asked.</summary>
/// <param name="Approval">The matter it is about.</param>
/// <param name="Desk">Where the answer goes.</param>
/// <param name="IsTime">A yes or no to another time; else whatever is written next.</param>
public sealed record ClinicAsked(Guid Approval, string Desk, bool IsTime);

/// <summary>Something to do when the open flow has ended, in the client's words and with the moment that "tomorrow" counts from.</summary>
public sealed record LaterRequest(AlsoAsked Asked, Instant SaidAt);

/// <summary>
/// Everything a conversation remembers between turns, as one typed record. It stores ids and answers, never sentences of the bot.
/// A record of another <see cref="Version"/> starts its flow again politely.
/// </summary>
public sealed record ConversationRecord
{
    /// <summary>Raised whenever a flow's steps change their order or meaning.</summary>
    public const int CurrentVersion = 2;

    public int Version { get; init; } = CurrentVersion;

    public Language Language { get; init; }

    public bool Greeted { get; init; }

    public bool SaidNotAClinician { get; init; }

    /// <summary>How often the question whether it is a person was answered.</summary>
    public int SaidWhatItIs { get; init; }

    /// <summary>When the client wrote last.</summary>
    public Instant? HeardAt { get; init; }

    /// <summary>Messages of the client so far: what varies the lines that are said often.</summary>
    public int Turns { get; init; }

    /// <summary>A mark of the last reply, to notice one that would be the very same.</summary>
    public int LastSaid { get; init; }

    /// <summary>How often the client was rude to the bot.</summary>
    public int Abuses { get; init; }

    /// <summary>The client was asked whether to go on with what is open.</summary>
    public bool Resuming { get; init; }

    public Halt Halt { get; init; }

    /// <summary>The chat was closed for bookings before an emergency was said: the withdrawal of that does not open it.</summary>
    public bool ClosedByBoundary { get; init; }

    /// <summary>The open question (see <see cref="Questions"/>); null when none is.</summary>
    public string? Asking { get; init; }

    /// <summary>Questions asked in the flow so far, oldest first: what "back" goes through.</summary>
    public ImmutableArray<string> Asked { get; init; } = [];

    /// <summary>Keys of the buttons shown last, so that their number can be typed.</summary>
    public ImmutableArray<string> Shown { get; init; } = [];

    public int Misunderstandings { get; init; }

    /// <summary>It was said that something is not the clinic's business; the next such message counts as not understood.</summary>
    public bool SaidOutside { get; init; }

    /// <summary>What the client was asked to pick a meaning for; null when that is not open.</summary>
    public AskedBack? AskedBack { get; init; }

    /// <summary>The second of two things that one message asked for; null when nothing waits.</summary>
    public LaterRequest? Later { get; init; }

    public TriageAnswers Triage { get; init; } = new();

    /// <summary>The client was asked how bad it is and has no number for it.</summary>
    public bool SeverityPassed { get; init; }

    /// <summary>The client took the suggestion (or the other one), so that it is not made again.</summary>
    public bool SuggestionAnswered { get; init; }

    public BookingWish Wish { get; init; } = new();

    /// <summary>Lines of the last seconds, which the next one is read together with.</summary>
    public ImmutableArray<RecentLine> Recent { get; init; } = [];

    /// <summary>The client's own words about health that nothing explained, for the therapist's note.</summary>
    public string? AlsoWrote { get; init; }

    public ImmutableArray<FlagNote> Flags { get; init; } = [];

    /// <summary>A health word was said that no rule explains: the screen comes next.</summary>
    public bool ScreenNext { get; init; }

    /// <summary>Points of the screen that wait for the one follow-up question (none of them: it is open which); null when nothing waits.</summary>
    public ImmutableArray<ScreenItem>? FollowUp { get; init; }

    public ScreenRecord? Screen { get; init; }

    public ImmutableArray<Offer> Offers { get; init; } = [];

    public Offer? Chosen { get; init; }

    /// <summary>The start that was chosen before the wish changed in something else than its time: kept if it is still free.</summary>
    public Instant? PreferredStart { get; init; }

    public string? HoldId { get; init; }

    /// <summary>A hold that no longer serves the wish and is to be given back.</summary>
    public string? HoldToRelease { get; init; }

    public bool KeepHealthAnswers { get; init; } = true;

    public bool TextReminders { get; init; } = true;

    /// <summary>The client was asked whether offers may come by text, and has not written since.</summary>
    public bool AskedAboutOffers { get; init; }

    /// <summary>What a number is wanted for that the client was asked for; null when it is not.</summary>
    public TextsWish? NumberFor { get; init; }

    /// <summary>Until when the code counts by which this chat can go on by text; null when none was shown.</summary>
    public Instant? CodeUntil { get; init; }

    /// <summary>Where this chat went on; null when it did not.</summary>
    public MovedNote? Moved { get; init; }

    public Confirmation Confirmation { get; init; }

    /// <summary>The price that was read back: what the client says yes to.</summary>
    public string? QuotedPrice { get; init; }

    /// <summary>How often other times were asked for.</summary>
    public int SlotPage { get; init; }

    /// <summary>The offers are not what was wished, only what is near it.</summary>
    public bool OffersAreNearest { get; init; }

    /// <summary>The calendar could not be reached: the wish is taken down for the front desk.</summary>
    public bool CalendarDown { get; init; }

    /// <summary>The intent whose outcome the flow waits for.</summary>
    public Guid? Awaiting { get; init; }

    /// <summary>Intents that the client has taken back and whose end is not known yet.</summary>
    public ImmutableArray<Guid> TakingBack { get; init; } = [];

    /// <summary>Visits of this conversation that the calendar has.</summary>
    public ImmutableArray<BookedVisit> Booked { get; init; } = [];

    /// <summary>What the client has not been told because the conversation was halted.</summary>
    public ImmutableArray<UnheardOutcome> Unheard { get; init; } = [];

    public VisitSearch Visits { get; init; } = new();

    /// <summary>The client wants this chat alone forgotten.</summary>
    public bool ForgetChatOnly { get; init; }

    /// <summary>The code opens everything under its name and number, and not its own booking alone.</summary>
    public bool ForgetReachesAll { get; init; }

    /// <summary>The name or number that is to take the place of the one on file.</summary>
    public ContactChange? NewContact { get; init; }

    /// <summary>The visit that a new time is looked for; null for a new booking.</summary>
    public Visit? Moving { get; init; }

    /// <summary>What the clinic has asked about a visit that waits for its yes; null when nothing is open.</summary>
    public ClinicAsked? ClinicAsked { get; init; }

    /// <summary>What the client waits for; null for nothing.</summary>
    public WaitNote? Wait { get; init; }

    /// <summary>The place on the waitlist that the chosen time is held for; null for a time that was looked for.</summary>
    public Guid? ForWait { get; init; }

    /// <summary>What the client was texted about a visit and has not answered.</summary>
    public VisitNotice? Reminded { get; init; }

    /// <summary>The person whom the client waits for or talks with; null for nobody.</summary>
    public PersonNote? Person { get; init; }

    /// <summary>What the bot made of the client's last message, in codes: what staff see when they ask why.</summary>
    public TurnTrace? Trace { get; init; }

    /// <summary>The wish for a person was passed on in this flow already.</summary>
    public bool HandedOff { get; init; }

    /// <summary>The client wants no call-back.</summary>
    public bool NoCallBack { get; init; }

    /// <summary>The intent label that opened a flow whose first line depends on it.</summary>
    public string? Opening { get; init; }

    /// <summary>The same conversation with nothing said about a visit; what is still to be done waits on.</summary>
    public ConversationRecord Fresh() => new()
    {
        Language = Language,
        Greeted = Greeted,
        SaidNotAClinician = SaidNotAClinician,
        SaidWhatItIs = SaidWhatItIs,
        HeardAt = HeardAt,
        Turns = Turns,
        LastSaid = LastSaid,
        Abuses = Abuses,
        Halt = Halt,
        ClosedByBoundary = ClosedByBoundary,
        Flags = Flags,
        TakingBack = TakingBack,
        Booked = Booked,
        Unheard = Unheard,
        HoldToRelease = HoldId ?? HoldToRelease,
        Later = Later,
        Wait = Wait,
        Reminded = Reminded,
        Moved = Moved,
        Person = Person,

        // A refusal holds as long as the conversation.
        KeepHealthAnswers = KeepHealthAnswers,
        TextReminders = TextReminders,
    };

    /// <summary>With another wish; a slot that does not serve it any more is given up.</summary>
    public ConversationRecord WithWish(BookingWish wish)
    {
        if (!Wish.NeedsAnotherSlot(wish))
        {
            return this with { Wish = wish };
        }

        var sameTime = Equals(Wish.When, wish.When) ? Chosen?.Start : null;
        var samePeople = Wish.Service == wish.Service && Wish.ForSomeoneElse == wish.ForSomeoneElse;
        return WithoutSlot() with
        {
            Wish = wish,
            PreferredStart = sameTime,
            FollowUp = samePeople ? FollowUp : null,
            // Without a time that was read back there is no yes to undo: what was decided is about a visit in the calendar.
            Confirmation = Chosen is null ? Confirmation : Confirmation.Open,
        };
    }

    /// <summary>With other answers to the safety screen; a slot that does not serve them any more is given up.</summary>
    public ConversationRecord WithScreen(ScreenRecord? screen) => screen is not null && screen.NeedsAnotherSlotThan(Screen)
        ? WithoutSlot() with { Screen = screen, PreferredStart = Chosen?.Start }
        : this with { Screen = screen };

    /// <summary>With another of the times that were offered; the one held before is given back.</summary>
    public ConversationRecord WithOffer(Offer offer) => this with
    {
        Chosen = offer,
        Confirmation = Confirmation.Open,
        HoldToRelease = HoldId ?? HoldToRelease,
        HoldId = null,
    };

    public ConversationRecord WithoutSlot() => this with
    {
        Offers = [],
        Chosen = null,
        PreferredStart = null,
        Confirmation = Confirmation.Open,
        SlotPage = 0,
        OffersAreNearest = false,
        HoldToRelease = HoldId ?? HoldToRelease,
        HoldId = null,
        ForWait = null,
    };
}

/// <summary>A person of the front desk, as a client's conversation knows them.</summary>
/// <param name="Handoff">Which hand-off it is.</param>
/// <param name="Place">Where they talk from, as it is stored; null while nobody has come.</param>
/// <param name="Name">Their name, when they have come.</param>
public sealed record PersonNote(Guid Handoff, string? Place = null, string? Name = null)
{
    /// <summary>They answer, and the bot is silent.</summary>
    [Newtonsoft.Json.JsonIgnore]
    public bool IsHere => Place is not null;
}

/// <summary>What the bot made of a message: codes, never words.</summary>
public sealed record TurnTrace(string Intent, double Score, ImmutableArray<string> Rules, string? Asking);

/// <summary>What is known while a visit that stands in the calendar is looked for.</summary>
public sealed record VisitSearch
{
    /// <summary>What it is for; decides how well the client has to show who they are.</summary>
    public Matter Matter { get; init; }

    public string? FirstName { get; init; }

    /// <summary>The number (E.164), or as many digits of its end as were said.</summary>
    public string? Phone { get; init; }

    /// <summary>The channel proves that <see cref="Phone"/> is the client's.</summary>
    public bool PhoneIsProven { get; init; }

    /// <summary>Several clients have the number: whose visit it is has to be asked.</summary>
    public bool PhoneIsShared { get; init; }

    /// <summary>The last digits fit several clients: it takes the whole number.</summary>
    public bool WholePhone { get; init; }

    public string? Code { get; init; }

    /// <summary>The client has no code at hand.</summary>
    public bool NoCode { get; init; }

    /// <summary>How often nothing was found by what the client said.</summary>
    public int Misses { get; init; }

    /// <summary>What was said about the visit's own day when it was asked for ("cancel Monday").</summary>
    public WhenWish? On { get; init; }

    /// <summary>What else was said that tells it from the client's other visits.</summary>
    public VisitHint? Hint { get; init; }

    public ImmutableArray<Visit> Found { get; init; } = [];

    public string? ChosenId { get; init; }

    /// <summary>Visits that the same is to be done to after the chosen one.</summary>
    public ImmutableArray<string> AlsoIds { get; init; } = [];

    /// <summary>The client cannot come because they are ill.</summary>
    public bool Ill { get; init; }

    /// <summary>The visit cannot take place, by the clinic's doing: changing it costs nothing.</summary>
    public bool ByClinic { get; init; }

    /// <summary>The client takes the time that the clinic holds for this visit.</summary>
    public string? TakesPlaceOf { get; init; }

    /// <summary>The client says that they will come.</summary>
    public bool Confirms { get; init; }

    /// <summary>Staff have been told that the client will be late.</summary>
    public bool PassedOn { get; init; }

    /// <summary>How late the client said they will be.</summary>
    public LateArrival? Late { get; init; }

    public Visit? Chosen => Found.FirstOrDefault(visit => visit.Id == ChosenId);

    /// <summary>The chosen visit and those that the same is to be done to.</summary>
    public ImmutableArray<Visit> AllChosen => [.. Found.Where(visit => visit.Id == ChosenId || AlsoIds.Contains(visit.Id))];
}
