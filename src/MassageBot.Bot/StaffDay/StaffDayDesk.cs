using MassageBot.Bot.Staff;
using MassageBot.Core.Staff;
using MassageBot.Core.Staff.Cards;

namespace MassageBot.Bot.StaffDay;

/// <summary>The calendar in Teams: what the day holds, who has come, what is blocked, who is away, who waits.</summary>
internal sealed class StaffDayDesk(DayShowing showing, VisitFinding finding, VisitMarking marking, TimeBlocking blocking, AwayPlans away, WaitOffers waitlist) : IStaffDesk
{
    public const string Prefix = "day.";

    public IReadOnlyCollection<string> Commands { get; } =
        ["today", "tomorrow", "week", "find", "block", "unblock", "sick", "arrived", "late", "noshow", "form", "waitlist"];

    public string VerbPrefix => Prefix;

    public Task HearAsync(StaffTurn turn, StaffCommand command, CancellationToken cancellationToken) => command.Name switch
    {
        "find" => finding.HearAsync(turn, command, cancellationToken),
        "arrived" or "late" or "noshow" or "form" => marking.HearAsync(turn, command, cancellationToken),
        "block" or "sick" => blocking.HearAsync(turn, command, cancellationToken),
        "unblock" => blocking.UnblockAsync(turn, command, cancellationToken),
        "waitlist" => waitlist.HearAsync(turn, cancellationToken),
        _ => showing.HearAsync(turn, command, cancellationToken),
    };

    public Task<StaffCard?> PressAsync(StaffTurn turn, CardPress press, CancellationToken cancellationToken) => press.Verb switch
    {
        DayShowing.More => showing.MoreAsync(turn, press, cancellationToken),
        VisitMarking.Pick => marking.PickAsync(turn, press, cancellationToken),
        TimeBlocking.PickBlock => blocking.PickAsync(turn, press, cancellationToken),
        WaitOffers.Offer => waitlist.OfferAsync(turn, press, cancellationToken),
        _ => away.PressAsync(turn, press, cancellationToken),
    };
}
