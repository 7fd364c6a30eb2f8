using System.Collections.Immutable;
using MassageBot.Bot.Staff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.StaffDay;

/// <summary>
/// Blocked time with visits in it: shows them with where each could go, and does nothing to a client before somebody presses Send. What a press does is
/// safe to repeat; the second one is told what the first has done.
/// </summary>
internal sealed class AwayPlans(IDayBook book, SwapSearch search, AwayTelling telling, ICallOff callOff, IMatters matters)
{
    public const string Send = StaffDayDesk.Prefix + "send";
    public const string Keep = StaffDayDesk.Prefix + "block-only";
    public const string Drop = StaffDayDesk.Prefix + "drop";
    public const string Unblock = StaffDayDesk.Prefix + "unblock";

    /// <param name="turn">The turn.</param>
    /// <param name="id">The plan's, its block's and its calling-off's: the same again is the same.</param>
    /// <param name="away">Whose time, and which.</param>
    /// <param name="blockFirst">Close the time before anything is decided, so that nobody books it meanwhile.</param>
    /// <param name="cancellationToken">Stops waiting for the calendar.</param>
    public async Task BeginAsync(StaffTurn turn, Guid id, Away away, bool blockFirst, CancellationToken cancellationToken)
    {
        var read = await DaysAsync(turn, away.Span, cancellationToken);
        if (read is not DayAnswer<ImmutableArray<ClinicDay>>.Given { Value: var days })
        {
            await turn.SayAsync(turn.Refusal(read));
            return;
        }

        var affected = Affected.By(days, away.Therapist, away.Span, turn.Now);
        var plan = new AwayPlan { Therapist = away.Therapist?.Value, From = away.Span.Start, Until = away.Span.End, IsBlocked = blockFirst || affected.Ahead.IsEmpty };
        if (plan.IsBlocked && await BlockAsync(turn, id, plan, cancellationToken) is { } refusal)
        {
            await turn.SayAsync(refusal);
            return;
        }

        var swaps = await search.ForAsync(turn, affected.Ahead, away, cancellationToken);
        plan = plan with { Visits = [.. swaps.Select(swap => new PlannedSwap(swap.Visit.Id, swap.Visit.Start, swap.To))] };
        turn.Effects.Matters.Add(MatterChange.New(id, plan));
        var reach = await callOff.ReachAsync(affected.Ahead, cancellationToken);
        await turn.ShowAsync(AwayCards.Open(turn, id, plan, new AwayShown(swaps, affected.Begun, reach)));
    }

    public async Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id is not { } id || await matters.FindAsync<AwayPlan>(id, cancellationToken) is not { } matter)
        {
            await turn.SayAsync(Ours.Say(turn.Words.Staff.Gone));
            return null;
        }

        if (turn.Member.OnlyOf() is { } own && matter.Body.Whose != own)
        {
            await turn.SayAsync(Ours.Say(turn.AwayWords().OthersNeedDesk));
            return null;
        }

        return await DecideAsync(turn, press.Verb, matter, cancellationToken) is { } card ? await ShownToAllAsync(turn, press, card) : null;
    }

    /// <summary>The days that a span touches.</summary>
    public async Task<DayAnswer<ImmutableArray<ClinicDay>>> DaysAsync(StaffTurn turn, Interval span, CancellationToken cancellationToken)
    {
        var days = ImmutableArray.CreateBuilder<ClinicDay>();
        // A visit that begins the evening before may reach into it.
        var first = turn.Local(span.Start).TimeOfDay < new LocalTime(6, 0) ? turn.Local(span.Start).Date.PlusDays(-1) : turn.Local(span.Start).Date;
        for (var date = first; turn.Clinic.Zone.AtStartOfDay(date).ToInstant() < span.End; date = date.PlusDays(1))
        {
            var answer = await book.DayAsync(date, cancellationToken);
            if (answer is not DayAnswer<ClinicDay>.Given { Value: var day })
            {
                return answer.Select(static _ => ImmutableArray<ClinicDay>.Empty);
            }

            days.Add(day);
        }

        return new DayAnswer<ImmutableArray<ClinicDay>>.Given(days.ToImmutable());
    }

    private Task<StaffCard?> DecideAsync(StaffTurn turn, string verb, Matter<AwayPlan> matter, CancellationToken cancellationToken) => (verb, matter.Body.Decided) switch
    {
        (Unblock, { End: AwayEnd.Unblocked or AwayEnd.Dropped }) => Settled(turn, matter),
        (Unblock, _) when matter.Body.IsBlocked => UnblockAsync(turn, matter, cancellationToken),
        (_, not null) => Settled(turn, matter),
        (Send, _) => SendAsync(turn, matter, cancellationToken),
        (Keep, _) => KeepAsync(turn, matter, cancellationToken),
        (Drop, _) when !matter.Body.IsBlocked => DropAsync(turn, matter),
        _ => Settled(turn, matter),
    };

    private async Task<StaffCard?> SendAsync(StaffTurn turn, Matter<AwayPlan> matter, CancellationToken cancellationToken)
    {
        var plan = matter.Body;
        if (!plan.IsBlocked && await BlockAsync(turn, matter.Id, plan, cancellationToken) is { } refusal)
        {
            await turn.SayAsync(refusal);
            return null;
        }

        if (await telling.TellAsync(turn, matter.Id, plan, cancellationToken) is not { } told)
        {
            await turn.SayAsync(Ours.Say(turn.Words().NoAnswer));
            return null;
        }

        var decided = plan with { IsBlocked = true, Decided = told.Decision };
        turn.Effects.Matters.Add(matter.Changed(decided, isOpen: false));
        return AwayCards.Sent(turn, matter.Id, decided, told.ToCall);
    }

    private async Task<StaffCard?> KeepAsync(StaffTurn turn, Matter<AwayPlan> matter, CancellationToken cancellationToken)
    {
        if (!matter.Body.IsBlocked && await BlockAsync(turn, matter.Id, matter.Body, cancellationToken) is { } refusal)
        {
            await turn.SayAsync(refusal);
            return null;
        }

        return Settle(turn, matter, matter.Body with { IsBlocked = true }, AwayEnd.BlockedOnly);
    }

    private static Task<StaffCard?> DropAsync(StaffTurn turn, Matter<AwayPlan> matter) => Task.FromResult<StaffCard?>(Settle(turn, matter, matter.Body, AwayEnd.Dropped));

    private async Task<StaffCard?> UnblockAsync(StaffTurn turn, Matter<AwayPlan> matter, CancellationToken cancellationToken)
    {
        var answer = await book.UnblockAsync(matter.Id.ToString(), cancellationToken);
        if (answer is not DayAnswer<bool>.Given)
        {
            await turn.SayAsync(turn.Refusal(answer));
            return null;
        }

        // Who books that time from now on must not be told that it cannot be.
        await callOff.EndAsync(matter.Id, cancellationToken);
        return Settle(turn, matter, matter.Body with { IsBlocked = false }, AwayEnd.Unblocked);
    }

    private static StaffCard Settle(StaffTurn turn, Matter<AwayPlan> matter, AwayPlan plan, AwayEnd end)
    {
        var decided = plan with { Decided = new AwayDecision(end, turn.Member.Name, turn.Now) };
        turn.Effects.Matters.Add(matter.Changed(decided, isOpen: false));
        return AwayCards.Settled(turn, matter.Id, decided);
    }

    private static Task<StaffCard?> Settled(StaffTurn turn, Matter<AwayPlan> matter) => Task.FromResult<StaffCard?>(AwayCards.Settled(turn, matter.Id, matter.Body));

    private async Task<Ours?> BlockAsync(StaffTurn turn, Guid id, AwayPlan plan, CancellationToken cancellationToken)
    {
        var order = new BlockOrder { Therapist = plan.Whose, Span = plan.Span, By = turn.Member.Name };
        var answer = await book.BlockAsync(id, order, cancellationToken);
        return answer is DayAnswer<DayBlock>.Given ? null : turn.Refusal(answer);
    }

    /// <summary>In a shared conversation everybody sees what has been decided, not only who pressed.</summary>
    private static async Task<StaffCard> ShownToAllAsync(StaffTurn turn, CardPress press, StaffCard card)
    {
        if (!turn.IsPrivate && press.CardActivityId is { } activity)
        {
            await turn.ChangeAsync(activity, card);
        }

        return card;
    }
}
