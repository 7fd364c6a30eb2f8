using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Approvals;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using NodaTime;

namespace MassageBot.Bot.Approvals;

/// <summary>What staff hear about approvals without asking: a new one, what its client says, that time runs out.</summary>
internal sealed class ApprovalNews(ApprovalBook book, ApprovalOffers offers)
{
    /// <summary>A calendar that is away when the time is up is asked again after this.</summary>
    private static readonly Duration Again = Duration.FromMinutes(10);

    public async Task<bool> HearAsync(StaffTurn turn, Telling telling, CancellationToken cancellationToken)
    {
        switch (telling)
        {
            case Telling.AlertRaised when turn.Alert is { Alert.Kind: AlertKind.Approval } raised:
                await ComeInAsync(turn, raised, cancellationToken);
                return true;
            case Telling.MatterChanged { Kind: nameof(VisitApproval) } changed:
                await RedrawAsync(turn, changed, cancellationToken);
                return true;
            case Telling.MatterDue { Kind: nameof(VisitApproval) } due:
                await LookAsync(turn, due.Matter, cancellationToken);
                return true;
            case Telling.ClientChose chose:
                await WithAsync(chose.Approval, matter => offers.HearAsync(turn, matter, chose.Accepts, cancellationToken), cancellationToken);
                return true;
            case Telling.ClientAnswered answered:
                await WithAsync(answered.Approval, matter => PassOnAsync(turn, matter, answered.Text), cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private async Task WithAsync(Guid id, Func<Matter<VisitApproval>, Task> act, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is { } matter)
        {
            await act(matter);
        }
    }

    private async Task ComeInAsync(StaffTurn turn, AlertNews raised, CancellationToken cancellationToken)
    {
        var alert = raised.Alert;
        if (raised.IsHandled || alert.Start is not { } start || await book.FindAsync(alert.Id, cancellationToken) is not null)
        {
            return;
        }

        var approval = new VisitApproval
        {
            Conversation = raised.Conversation,
            Channel = raised.Channel,
            FirstName = alert.FirstName,
            Phone = alert.Phone,
            VisitId = alert.VisitId,
            Start = start,
            IsMove = alert.Reason == "moved",
            RuleIds = alert.RuleIds,
            RaisedAt = alert.RaisedAt,
            ExpiresAt = ApprovalWatch.ExpiryOf(alert.RaisedAt, start, turn.Clinic.Policy.ApprovalWithin),
            Desk = turn.Conversation,
        };
        var visit = (await book.VisitAsync(approval, cancellationToken) as DayAnswer<DayVisit>.Given)?.Value;
        approval = approval with { Card = await turn.ShowAsync(ApprovalCards.Shared(turn, alert.Id, approval, visit)) };
        turn.Effects.Matters.Add(MatterChange.New(alert.Id, approval, dueAt: ApprovalWatch.NextLook(approval), about: raised.Conversation));
    }

    private async Task RedrawAsync(StaffTurn turn, Telling.MatterChanged changed, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(changed.Matter, cancellationToken) is { } matter)
        {
            var visit = (await book.VisitAsync(matter.Body, cancellationToken) as DayAnswer<DayVisit>.Given)?.Value;
            await turn.ChangeAsync(changed.Card, ApprovalCards.Shared(turn, matter.Id, matter.Body, visit));
        }
    }

    private static async Task PassOnAsync(StaffTurn turn, Matter<VisitApproval> matter, string text)
    {
        await turn.SayAsync(Ours.Say(turn.Words.Approvals.ClientSaid, ("name", ApprovalCards.Name(turn, matter.Body)), ("text", Theirs.Of(text))));
        if (!matter.Body.IsOver)
        {
            ApprovalBook.Change(turn, matter, matter.Body.With(null, text, turn.Now));
        }
    }

    private async Task LookAsync(StaffTurn turn, Guid id, CancellationToken cancellationToken)
    {
        if (await book.FindAsync(id, cancellationToken) is not { IsOpen: true } matter)
        {
            return;
        }

        if (matter.Body.Proposed is { Accepted: true })
        {
            await offers.TakeAsync(turn, matter, matter.Body, cancellationToken);
            return;
        }

        var (words, approval) = (turn.Words.Approvals, matter.Body);
        (string, CardWords) name = ("name", ApprovalCards.Name(turn, approval));
        (string, CardWords) day = ("day", turn.LongDay(approval.ExpiresAt));
        (string, CardWords) time = ("time", turn.Time(approval.ExpiresAt));
        switch (ApprovalWatch.Look(approval, turn.Now))
        {
            case ApprovalAlarm.Half:
                await turn.SayAsync(Ours.Say(words.Half, name, day, time));
                ApprovalBook.Change(turn, matter, approval with { Warnings = 1 });
                break;
            case ApprovalAlarm.Last:
                await turn.SayAsync(Ours.Say(words.Last, name, day, time));
                ApprovalBook.Change(turn, matter, approval with { Warnings = 2 });
                break;
            case ApprovalAlarm.Expire:
                await ExpireAsync(turn, matter, name, cancellationToken);
                break;
            case ApprovalAlarm.None:
                // Somebody was quicker than the clock, or another time was proposed.
                turn.Effects.Matters.Add(matter.Changed(approval, dueAt: ApprovalWatch.NextLook(approval)));
                break;
        }
    }

    private async Task ExpireAsync(StaffTurn turn, Matter<VisitApproval> matter, (string, CardWords) name, CancellationToken cancellationToken)
    {
        if (!await book.ExpireAsync(turn, matter, cancellationToken))
        {
            turn.Effects.Matters.Add(matter.Changed(matter.Body, dueAt: turn.Now + Again));
            return;
        }

        if (turn.Effects.Tellings.Any(told => told.What is Telling.VisitDecided))
        {
            await turn.SayAsync(Ours.Say(turn.Words.Approvals.Expired, name));
        }
    }
}
