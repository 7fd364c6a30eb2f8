using MassageBot.Bot.Staff;
using MassageBot.Bot.Turn;
using MassageBot.Core.Approvals;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;
using MassageBot.Core.StaffDay;
using MassageBot.Core.Wording;

namespace MassageBot.Bot.Approvals;

/// <summary>Visits that wait for the clinic's yes.</summary>
internal sealed class ApprovalsDesk(ApprovalBook book, ApprovalOffers offers, ApprovalNews news) : IStaffDesk, IStaffEar
{
    private const int LongestQuestion = 400;

    public IReadOnlyCollection<string> Commands => ["approvals"];

    public string VerbPrefix => "approvals.";

    public async Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken)
    {
        var open = await book.OpenAsync(cancellationToken);
        if (open.Count == 0)
        {
            await turn.SayAsync(turn.Words.Approvals.ListEmpty.Say());
            return;
        }

        await turn.ShowAsync(ApprovalCards.List(turn, open));
    }

    public Task<bool> HearAsync(StaffTurn turn, Telling telling, CancellationToken cancellationToken) => news.HearAsync(turn, telling, cancellationToken);

    public async Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken)
    {
        if (press.Id is not { } id || await book.FindAsync(id, cancellationToken) is not { } matter)
        {
            await turn.SayAsync(turn.Words.Staff.Gone.Say());
            return null;
        }

        return (press.Verb, matter.IsOpen) switch
        {
            ("approvals.approve", true) => await book.ApproveAsync(turn, matter, cancellationToken),
            ("approvals.decline", true) => ApprovalCards.Decline(turn, id, matter.Body),
            ("approvals.send-decline", true) => Enum.TryParse<DeclineReason>(press.Input("reason"), out var reason) && Enum.IsDefined(reason)
                ? await book.DeclineAsync(turn, matter, reason, cancellationToken)
                : ApprovalCards.Decline(turn, id, matter.Body),
            ("approvals.propose", true) => await offers.LookAsync(turn, matter, press.Input("from"), cancellationToken),
            ("approvals.send-time", true) => await offers.ProposeAsync(turn, matter, press.Input("time"), cancellationToken),
            ("approvals.ask", true) => ApprovalCards.Question(turn, id, matter.Body),
            ("approvals.send-question", true) => await AskAsync(turn, matter, press.Input("question"), cancellationToken),
            _ => await book.ViewAsync(turn, matter, cancellationToken),
        };
    }

    /// <summary>The client reads it in their own conversation, as the front desk's words.</summary>
    private async Task<StaffCard?> AskAsync(StaffTurn turn, Matter<VisitApproval> matter, string question, CancellationToken cancellationToken)
    {
        var text = WellFormed.Text(question);
        if (text.Length == 0)
        {
            return ApprovalCards.Question(turn, matter.Id, matter.Body);
        }

        var asked = matter.Body.With(turn.Member.Name, text.Length > LongestQuestion ? text[..LongestQuestion] : text, turn.Now);
        ApprovalBook.Change(turn, matter, asked);
        turn.Effects.Tell(asked.Conversation, ApprovalBook.Key(matter, "asked"), new Telling.ClinicAsks(matter.Id, turn.Conversation, asked.Talk[^1].Text));
        var visit = (await book.VisitAsync(asked, cancellationToken) as DayAnswer<DayVisit>.Given)?.Value;
        return ApprovalCards.Shared(turn, matter.Id, asked, visit);
    }
}
