using System.Collections.Immutable;
using MassageBot.Core.Wording;

namespace MassageBot.Core.Understanding;

/// <summary>A conversation that can be opened.</summary>
public enum Flow
{
    MassageTypes,
    SessionLengths,
    Triage,
    Booking,
    CancelVisit,
    MoveVisit,
    CheckVisit,
    RunningLate,
    Waitlist,
    HandOff,
    WhatIsKept,
    Forget,
    ChangeContact,
}

/// <summary>What of a visit is to be asked again.</summary>
public enum VisitPart
{
    Name,
    Phone,
    When,
    Service,
    Minutes,
}

/// <summary>What the bot does with a message: decided once, before any dialog runs.</summary>
public abstract record Move
{
    private Move()
    {
    }

    /// <summary>The open question was answered; <paramref name="AlsoExplain"/> is a question that stood in the same message.</summary>
    public sealed record Continue(string? AlsoExplain = null) : Move;

    /// <summary>Something else than the open question was said or corrected: the flow looks again at what is missing.</summary>
    public sealed record Replay : Move;

    /// <summary>A question about the clinic or massage, or two: answered in their order, then the open question again.</summary>
    public sealed record Explain(string Intent, string? AlsoExplain = null) : Move;

    /// <summary>
    /// Opens a flow; <paramref name="AlsoExplain"/> is a question that stood in the same message and is answered first,
    /// <paramref name="Then"/> another thing to do, which waits for the end of the flow.
    /// </summary>
    public sealed record Begin(Flow Flow, string? AlsoExplain = null, AlsoAsked? Then = null) : Move;

    public sealed record GoBack : Move;

    public sealed record StartOver : Move;

    /// <summary>What is open is dropped.</summary>
    public sealed record Drop : Move;

    /// <summary>Greeting, thanks, goodbye, help, identity: one line, then the open question again.</summary>
    public sealed record SmallTalk(string Intent) : Move;

    public sealed record Speak(Language Language) : Move;

    /// <summary>Back after hours with nothing that says what is wanted: asked whether to go on.</summary>
    public sealed record WelcomeBack : Move;

    /// <summary>Goes on with what was open hours ago.</summary>
    public sealed record GoOn : Move;

    /// <summary>Something that was said about the visit is to be different; what, was not said yet.</summary>
    public sealed record AskAnew(VisitPart Part) : Move;

    /// <summary>Written in a language that is not spoken here: told which are, and offered a person.</summary>
    public sealed record NotMyLanguage : Move;

    /// <summary>Rude words at the bot: one calm line, and from the second time on the offer of a person.</summary>
    public sealed record Abused : Move;

    /// <summary>Emoji and nothing else, which answer nothing.</summary>
    public sealed record OnlyEmoji : Move;

    /// <summary>The client gave their name and asked for nothing.</summary>
    public sealed record Introduced(string Name) : Move;

    /// <summary>Something about a booking is to change while the calendar is at work on it.</summary>
    public sealed record TooLateToChange : Move;

    /// <summary>The message may mean one of several things: the client picks.</summary>
    public sealed record AskBack(ImmutableArray<string> Meanings) : Move;

    /// <summary>None of the meanings offered was right: the client is asked for other words.</summary>
    public sealed record Rephrase : Move;

    /// <summary>The message is answered already; what is open is asked again.</summary>
    public sealed record Answered : Move;

    /// <summary>About something that is clearly not the clinic's business: said once, and no misunderstanding.</summary>
    public sealed record Outside : Move;

    public sealed record Confused : Move;
}
