using System.Globalization;
using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Approvals;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;

namespace MassageBot.Bot.Approvals;

/// <summary>
/// Decides about visits that wait for the clinic's yes: the calendar first, which lets one decision win and takes the same one again; then matter,
/// client and shared card, together in the turn's commit.
/// </summary>
internal sealed class ApprovalBook(IMatters matters, IDayBook days)
{
    private const int Most = 100;

    public Task<Matter<VisitApproval>?> FindAsync(Guid id, CancellationToken cancellationToken) => matters.FindAsync<VisitApproval>(id, cancellationToken);

    public Task<IReadOnlyList<Matter<VisitApproval>>> OpenAsync(CancellationToken cancellationToken) => matters.OpenAsync<VisitApproval>(Most, cancellationToken);

    /// <summary>The visit as the calendar has it; of one whose id is not known there is nothing to be had.</summary>
    public Task<DayAnswer<DayVisit>> VisitAsync(VisitApproval approval, CancellationToken cancellationToken) => approval.VisitId is { } visit
        ? days.VisitAsync(visit, cancellationToken)
        : Task.FromResult<DayAnswer<DayVisit>>(new DayAnswer<DayVisit>.NotHere());

    /// <summary>
    /// What its reader may see: the reason only in private, or on a card that only the presser sees, and that it was read is kept. A visit about which the
    /// calendar shows that nothing is left to decide is put away.
    /// </summary>
    public async Task<StaffCard> ViewAsync(StaffTurn turn, Matter<VisitApproval> matter, CancellationToken cancellationToken)
    {
        var answer = await VisitAsync(matter.Body, cancellationToken);
        var visit = (answer as DayAnswer<DayVisit>.Given)?.Value;
        var approval = matter.Body;
        if (IsSettledElsewhere(approval, answer) && approval.Leave(turn.Now) is { } left)
        {
            Change(turn, matter, left);
            approval = left;
        }

        if (!turn.Member.MayReadHealth || approval.RuleIds.IsDefaultOrEmpty)
        {
            return ApprovalCards.Shared(turn, matter.Id, approval, visit);
        }

        turn.Effects.Views.Add(new HealthView(turn.Member.AadObjectId, "approval", approval.VisitId ?? approval.Conversation, turn.Now));
        return ApprovalCards.Full(turn, matter.Id, approval, visit);
    }

    public Task<StaffCard?> ApproveAsync(StaffTurn turn, Matter<VisitApproval> matter, CancellationToken cancellationToken) =>
        DecideAsync(turn, matter, VisitStep.Approve, null, cancellationToken);

    public Task<StaffCard?> DeclineAsync(StaffTurn turn, Matter<VisitApproval> matter, DeclineReason reason, CancellationToken cancellationToken) =>
        DecideAsync(turn, matter, VisitStep.Decline, reason, cancellationToken);

    /// <summary>Nobody has decided in time. False when the calendar cannot be told now, and it has to be tried again.</summary>
    public async Task<bool> ExpireAsync(StaffTurn turn, Matter<VisitApproval> matter, CancellationToken cancellationToken)
    {
        var answer = await VisitAsync(matter.Body, cancellationToken);
        if (IsSettledElsewhere(matter.Body, answer))
        {
            Change(turn, matter, matter.Body.Leave(turn.Now)!);
            return true;
        }

        var step = await StepAsync(matter.Body, answer, VisitStep.Decline, new StepReason("approvals", "expired"), cancellationToken);
        if (step is DayAnswer<DayVisit>.Unavailable or DayAnswer<DayVisit>.Changed || matter.Body.Expire(turn.Now) is not { } expired)
        {
            return false;
        }

        End(turn, matter, expired with { ByHand = step is not DayAnswer<DayVisit>.Given });
        return true;
    }

    /// <summary>The change, with the next look of its clock; the shared card follows where it stands.</summary>
    public static void Change(StaffTurn turn, Matter<VisitApproval> matter, VisitApproval approval)
    {
        turn.Effects.Matters.Add(matter.Changed(approval, !approval.IsOver, ApprovalWatch.NextLook(approval)));
        if (approval.IsOver)
        {
            turn.Effects.Handled.Add(matter.Id);
        }

        if (approval.Card is { } card)
        {
            turn.Effects.Tell(approval.Desk, Key(matter, "card"), new Telling.MatterChanged(matter.Id, MatterKind.Of<VisitApproval>(), card));
        }
    }

    public static void End(StaffTurn turn, Matter<VisitApproval> matter, VisitApproval ended)
    {
        Change(turn, matter, ended);
        turn.Effects.Tell(ended.Conversation, Key(matter, "decided"), new Telling.VisitDecided(matter.Id, ended.State, ended.Reason, ended.Start));
    }

    public static ApprovalActor ActorOf(StaffTurn turn) => new(turn.Member.AadObjectId, turn.Member.Name);

    public static string Key(Matter<VisitApproval> matter, string what) =>
        $"approval|{matter.Id:N}|{what}|{matter.Version.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Says what hinders it; null for a calendar that has done it, or that cannot and leaves it to staff.</summary>
    public static async Task<bool> SayHindranceAsync<T>(StaffTurn turn, DayAnswer<T> answer)
    {
        var words = turn.Words.Approvals;
        var said = answer switch
        {
            DayAnswer<T>.Unavailable => words.CalendarAway,
            DayAnswer<T>.Changed or DayAnswer<T>.NotFound or DayAnswer<T>.Refused { Why: DayRefusal.WrongState } => words.Changed,
            DayAnswer<T>.Refused => words.TimeTaken,
            _ => null,
        };
        if (said is not null)
        {
            await turn.SayAsync(said.Say());
        }

        return said is not null;
    }

    private async Task<StaffCard?> DecideAsync(StaffTurn turn, Matter<VisitApproval> matter, VisitStep step, DeclineReason? reason, CancellationToken cancellationToken)
    {
        var approval = matter.Body;
        if (approval.IsOver)
        {
            return await ViewAsync(turn, matter, cancellationToken);
        }

        var answer = await VisitAsync(approval, cancellationToken);
        var visit = (answer as DayAnswer<DayVisit>.Given)?.Value;
        if (!turn.Member.MayDecide(visit?.Therapist))
        {
            await turn.SayAsync(turn.Words.Approvals.NotYours.Say());
            return ApprovalCards.Shared(turn, matter.Id, approval, visit);
        }

        var taken = await StepAsync(approval, answer, step, new StepReason(turn.Member.Name, reason?.ToString()), cancellationToken);
        if (await SayHindranceAsync(turn, taken))
        {
            return await ViewAsync(turn, matter, cancellationToken);
        }

        var (by, now) = (ActorOf(turn), turn.Now);
        var ended = (reason is { } why ? approval.Decline(why, by, now) : approval.Approve(by, now))! with { ByHand = taken is DayAnswer<DayVisit>.NotHere };
        End(turn, matter, ended);
        return ApprovalCards.Shared(turn, matter.Id, ended, (taken as DayAnswer<DayVisit>.Given)?.Value ?? visit);
    }

    /// <summary>A moved visit is booked already, so that there is nothing to approve; what the calendar did not give is handed on as it is.</summary>
    private async Task<DayAnswer<DayVisit>> StepAsync(VisitApproval approval, DayAnswer<DayVisit> answer, VisitStep step, StepReason reason, CancellationToken cancellationToken)
    {
        if (answer is not DayAnswer<DayVisit>.Given { Value: var visit })
        {
            return answer;
        }

        return (visit.State, step) switch
        {
            (VisitState.Booked, VisitStep.Approve) => answer,
            // Refusing is for requests. A visit that stands is cancelled by who speaks with its client.
            (VisitState.Booked, _) when approval.IsMove => new DayAnswer<DayVisit>.NotHere(),
            _ => await days.TakeStepAsync(visit.Seen, step, reason, cancellationToken),
        };
    }

    /// <summary>Somebody decided in the calendar, or the client took it back.</summary>
    private static bool IsSettledElsewhere(VisitApproval approval, DayAnswer<DayVisit> answer) => answer switch
    {
        _ when approval.IsOver => false,
        DayAnswer<DayVisit>.NotFound => true,
        DayAnswer<DayVisit>.Given { Value: var visit } => visit.State != VisitState.Pending && !(approval.IsMove && visit.State == VisitState.Booked),
        _ => false,
    };
}
