using MassageBot.Core.Approvals;
using MassageBot.Core.Digest;
using MassageBot.Core.Handoff;
using NodaTime;

namespace MassageBot.Bot.Turn;

/// <summary>
/// What one conversation hears from another, or from the program itself, in a turn of its own: never sent by a channel. Each is stored with the
/// turn that tells it, under a key, so that it is neither lost nor told twice.
/// </summary>
public abstract record Telling
{
    /// <summary>To the desk: something was raised that staff must see.</summary>
    public sealed record AlertRaised(Guid Alert) : Telling;

    /// <summary>To the desk: the time that a matter named has come.</summary>
    public sealed record MatterDue(Guid Matter, string Kind, int Version) : Telling;

    /// <summary>To a conversation that shows a matter's card: it has changed elsewhere.</summary>
    public sealed record MatterChanged(Guid Matter, string Kind, string Card) : Telling;

    /// <summary>To a client: a person has joined and answers from now on.</summary>
    public sealed record PersonJoined(Guid Handoff, string Place, string Name) : Telling;

    /// <summary>To a client: what that person says.</summary>
    public sealed record PersonSaid(Guid Handoff, string Text) : Telling;

    /// <summary>To a client: the person has left.</summary>
    public sealed record PersonLeft(Guid Handoff, bool Resumes) : Telling;

    /// <summary>To a member's own chat: a colleague gave them a client.</summary>
    public sealed record HandoffGiven(Guid Handoff, string From) : Telling;

    /// <summary>To the place where staff talk with the client: what time has done to it.</summary>
    public sealed record HolderReminded(Guid Handoff, HandoffAlarm Alarm) : Telling;

    /// <summary>To a manager's own chat: a client has waited too long.</summary>
    public sealed record HandoffLate(Guid Handoff) : Telling;

    /// <summary>To the desk: something was raised that only managers may see, and none of them has a chat with the bot.</summary>
    public sealed record ManagersWanted : Telling;

    /// <summary>To the desk: it is time for the figures of a day or a week.</summary>
    public sealed record DigestDue(DigestKind Kind, LocalDate Day) : Telling;

    /// <summary>To a client: nobody has come yet.</summary>
    public sealed record NobodyYet(Guid Handoff) : Telling;

    /// <summary>To a client: what the clinic has decided about a visit that waited for its yes.</summary>
    public sealed record VisitDecided(Guid Approval, ApprovalState State, DeclineReason? Reason, Instant Start) : Telling;

    /// <summary>To a client: the clinic proposes another time; the answer goes to that desk.</summary>
    public sealed record TimeProposed(Guid Approval, string Desk, Instant Instead, Instant Start, string Therapist) : Telling;

    /// <summary>To a client: the visit has been moved to the time they took; null where the calendar does not give it any more.</summary>
    public sealed record ProposalDone(Guid Approval, Instant? Start) : Telling;

    /// <summary>To a client: a question of staff about their visit; what they write next goes to that desk.</summary>
    public sealed record ClinicAsks(Guid Approval, string Desk, string Text) : Telling;

    /// <summary>To the desk: what a client said to the time that was proposed.</summary>
    public sealed record ClientChose(Guid Approval, bool Accepts) : Telling;

    /// <summary>To the desk: what a client answered to a question about their visit.</summary>
    public sealed record ClientAnswered(Guid Approval, string Text) : Telling;

    /// <summary>To the place where staff talk with the client: what the client has said.</summary>
    public sealed record ClientSaid(Guid Handoff, string Text) : Telling;

    /// <summary>To the same place: the client's chat goes on in another conversation.</summary>
    public sealed record ClientMoved(Guid Handoff, string Conversation, string Channel) : Telling;

    /// <summary>To the same place: what staff have to know of the client's side.</summary>
    public sealed record ClientNews(Guid Handoff, ClientNewsKind Kind) : Telling;
}

/// <summary>What happens on the client's side of a claimed chat beside what they say.</summary>
public enum ClientNewsKind
{
    /// <summary>Safety has spoken to the client, in the middle of the chat.</summary>
    SafetySpoke,

    /// <summary>The number wants no more texts: nothing reaches it.</summary>
    WantsNoTexts,
}

/// <summary>A telling on its way: to which conversation, under which key.</summary>
/// <param name="Conversation">As it is stored.</param>
/// <param name="Key">Unique in that conversation: told twice, it is heard once.</param>
/// <param name="What">What is told.</param>
public sealed record ToldTo(string Conversation, string Key, Telling What);
