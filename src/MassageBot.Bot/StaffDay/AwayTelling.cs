using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core.StaffDay;

namespace MassageBot.Bot.StaffDay;

/// <summary>What came of telling the clients of a plan.</summary>
/// <param name="Decision">In figures.</param>
/// <param name="ToCall">Whom nobody can text, with where each could go.</param>
internal sealed record Told(AwayDecision Decision, ImmutableArray<Swap> ToCall);

/// <summary>
/// Holds the places that visits could go to, and calls the visits off: from there on the clients are texted as ever. Each visit is read again before: one
/// that was moved or cancelled meanwhile is left alone.
/// </summary>
internal sealed class AwayTelling(IDayBook book, ICallOff callOff)
{
    /// <summary>Null when the calendar did not answer: nobody was told, and it can be tried again.</summary>
    public async Task<Told?> TellAsync(StaffTurn turn, Guid id, AwayPlan plan, CancellationToken cancellationToken)
    {
        var standing = new List<Swap>();
        foreach (var planned in plan.Visits)
        {
            var answer = await book.VisitAsync(planned.VisitId, cancellationToken);
            if (answer is DayAnswer<DayVisit>.Unavailable)
            {
                return null;
            }

            if (answer is DayAnswer<DayVisit>.Given { Value: { IsOpen: true } visit } && visit.Start == planned.Start)
            {
                standing.Add(await HeldAsync(turn, visit, planned, cancellationToken));
            }
        }

        if (standing.Count > 0)
        {
            var starts = Affected.StartsOf([.. standing.Select(swap => swap.Visit)], plan.Span);
            await callOff.CallOffAsync(id, new Away(plan.Whose, starts), turn.Member.Name, cancellationToken);
        }

        return await CountedAsync(turn, plan, [.. standing], cancellationToken);
    }

    /// <summary>A place that somebody else has taken meanwhile is none: the client is asked.</summary>
    private async Task<Swap> HeldAsync(StaffTurn turn, DayVisit visit, PlannedSwap planned, CancellationToken cancellationToken)
    {
        if (planned.To is not { } offer)
        {
            return new Swap(visit, null);
        }

        var answer = await book.ProposeAsync(visit.Seen, offer, new StepReason(turn.Member.Name), cancellationToken);
        return new Swap(visit, answer is DayAnswer<DayVisit>.Given ? offer : null);
    }

    private async Task<Told> CountedAsync(StaffTurn turn, AwayPlan plan, ImmutableArray<Swap> standing, CancellationToken cancellationToken)
    {
        var reach = await callOff.ReachAsync([.. standing.Select(swap => swap.Visit)], cancellationToken);
        var told = standing.Where(swap => AwayCards.IsTold(swap.Visit, plan, reach)).ToList();
        ImmutableArray<Swap> toCall = [.. standing.Where(swap => !told.Contains(swap))];
        var decision = new AwayDecision(AwayEnd.Sent, turn.Member.Name, turn.Now)
        {
            Told = told.Count,
            Offered = told.Count(swap => swap.To is not null),
            ToCall = toCall.Length,
            Changed = plan.Visits.Length - standing.Length,
        };
        return new Told(decision, toCall);
    }
}
