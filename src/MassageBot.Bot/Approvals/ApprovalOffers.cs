using System.Globalization;
using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Approvals;
using MassageBot.Core.Booking;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using MassageBot.Core.Triage;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Bot.Approvals;

/// <summary>Another time for a visit that waits: looked for, held, proposed to the client, and taken when they say yes.</summary>
internal sealed class ApprovalOffers(ApprovalBook book, IScheduler calendar, IDayBook days)
{
    private const int DaysAhead = 7;
    private const int Found = 60;
    private const int ADay = 2;
    private const int Shown = 10;

    private static readonly Duration Again = Duration.FromMinutes(1);

    /// <summary>Free times of a week, some of each day. What was found is kept, so that a choice can only name one of them.</summary>
    public async Task<StaffCard?> LookAsync(StaffTurn turn, Matter<VisitApproval> matter, string from, CancellationToken cancellationToken)
    {
        var answer = await book.VisitAsync(matter.Body, cancellationToken);
        if (matter.Body.IsOver || answer is not DayAnswer<DayVisit>.Given { Value: var visit })
        {
            await ApprovalBook.SayHindranceAsync(turn, answer);
            return await book.ViewAsync(turn, matter, cancellationToken);
        }

        var today = turn.Local(turn.Now).Date;
        var first = LocalDatePattern.Iso.Parse(from) is { Success: true, Value: var asked } && asked > today ? asked : today;
        if (await calendar.FindSlotsAsync(QueryOf(turn, matter.Id, visit, first), cancellationToken) is not AvailabilityAnswer.Slots { Offers: var offers })
        {
            await turn.SayAsync(turn.Words.Approvals.CalendarAway.Say());
            return await book.ViewAsync(turn, matter, cancellationToken);
        }

        var free = offers.Where(offer => offer.Start != visit.Start).GroupBy(offer => turn.Local(offer.Start).Date).SelectMany(day => day.Take(ADay)).Take(Shown);
        var looked = matter.Body with { Free = [.. free] };
        turn.Effects.Matters.Add(matter.Changed(looked, dueAt: ApprovalWatch.NextLook(looked)));
        return ApprovalCards.Times(turn, matter.Id, looked, first);
    }

    public async Task<StaffCard?> ProposeAsync(StaffTurn turn, Matter<VisitApproval> matter, string choice, CancellationToken cancellationToken)
    {
        var approval = matter.Body;
        if (!int.TryParse(choice, CultureInfo.InvariantCulture, out var at) || at < 0 || at >= approval.Free.Length)
        {
            return await LookAsync(turn, matter, "", cancellationToken);
        }

        var offer = approval.Free[at];
        var answer = await book.VisitAsync(approval, cancellationToken);
        var proposed = answer is DayAnswer<DayVisit>.Given { Value: var visit }
            ? await days.ProposeAsync(visit.Seen, offer, new StepReason(turn.Member.Name), cancellationToken)
            : answer;
        if (await ApprovalBook.SayHindranceAsync(turn, proposed) || approval.Propose(offer, ApprovalBook.ActorOf(turn), turn.Clinic.Policy.ApprovalWithin, turn.Now) is not { } changed)
        {
            return await book.ViewAsync(turn, matter, cancellationToken);
        }

        ApprovalBook.Change(turn, matter, changed);
        turn.Effects.Tell(
            changed.Conversation, ApprovalBook.Key(matter, "proposed"), new Telling.TimeProposed(matter.Id, turn.Conversation, changed.Start, offer.Start, offer.TherapistName));
        return ApprovalCards.Shared(turn, matter.Id, changed, (proposed as DayAnswer<DayVisit>.Given)?.Value);
    }

    /// <summary>What the client said to the time: a yes moves the visit there and approves it in one step.</summary>
    public async Task HearAsync(StaffTurn turn, Matter<VisitApproval> matter, bool accepts, CancellationToken cancellationToken)
    {
        if (matter.Body.Answer(accepts) is not { } answered)
        {
            return;
        }

        if (!accepts)
        {
            await WithdrawAsync(answered, cancellationToken);
            ApprovalBook.Change(turn, matter, answered);
            return;
        }

        await TakeAsync(turn, matter, answered, cancellationToken);
    }

    /// <summary>Moves the visit to the time that the client took; a calendar that does not answer is asked again.</summary>
    public async Task TakeAsync(StaffTurn turn, Matter<VisitApproval> matter, VisitApproval answered, CancellationToken cancellationToken)
    {
        var proposed = answered.Proposed!;
        if (await MoveAsync(answered, matter.Id, cancellationToken) is not { } isDone)
        {
            turn.Effects.Matters.Add(matter.Changed(answered, dueAt: turn.Now + Again));
            return;
        }

        turn.Effects.Tell(answered.Conversation, ApprovalBook.Key(matter, "moved"), new Telling.ProposalDone(matter.Id, isDone ? proposed.Offer.Start : null));
        if (isDone)
        {
            ApprovalBook.Change(turn, matter, answered.Approve(proposed.By, turn.Now)! with { Start = proposed.Offer.Start });
            return;
        }

        await turn.SayAsync(turn.Words.Approvals.ProposalLost.Say());
        ApprovalBook.Change(turn, matter, answered with { Proposed = null });
    }

    /// <summary>A calendar that keeps no proposals is asked to move the visit. Both ways the matter's id makes it one and the same wish. Null when nobody knows yet.</summary>
    private async Task<bool?> MoveAsync(VisitApproval approval, Guid id, CancellationToken cancellationToken)
    {
        if (approval is not { VisitId: { } visit, Proposed: { } proposed })
        {
            return false;
        }

        return await days.AcceptAsync(visit, id, proposed.By.Name, cancellationToken) switch
        {
            DayAnswer<DayVisit>.Given => true,
            DayAnswer<DayVisit>.NotHere => await calendar.RescheduleAsync(id, new MoveOrder { VisitId = visit, Offer = proposed.Offer }, cancellationToken) switch
            {
                BookingAnswer.Booked => true,
                BookingAnswer.Unknown => null,
                _ => false,
            },
            DayAnswer<DayVisit>.Unavailable => null,
            _ => false,
        };
    }

    private async Task WithdrawAsync(VisitApproval approval, CancellationToken cancellationToken)
    {
        if (await book.VisitAsync(approval, cancellationToken) is DayAnswer<DayVisit>.Given { Value: var visit })
        {
            await days.WithdrawProposalAsync(visit.Seen, cancellationToken);
        }
    }

    private static SlotQuery QueryOf(StaffTurn turn, Guid id, DayVisit visit, LocalDate first) => new()
    {
        Service = visit.Service,
        Minutes = visit.Minutes,
        Windows = [.. Enumerable.Range(0, DaysAhead).Select(first.PlusDays).Select(day => new SlotWindow(day.AtMidnight(), day.PlusDays(1).AtMidnight()))],
        Therapist = new TherapistWish { Named = visit.Needs.Named, Gender = visit.Needs.Gender, Hard = visit.Needs.Named is not null || visit.Needs.Gender is not null },
        Constraints = new Constraints { Skills = visit.Needs.Skills, ExtraMinutes = visit.Needs.ExtraMinutes },
        FirstVisit = visit.FirstVisit,
        Holder = $"approval:{id:N}",
        Limit = Found,
    };
}
