using MassageBot.Bot.Turn;
using MassageBot.Core.Handoff;
using MassageBot.Core.Staff;
using MassageBot.Core.Wording;
using NodaTime;

namespace MassageBot.Bot.Handoff;

/// <summary>Whether somebody can be asked into a chat now, and what can honestly be said of how long it takes.</summary>
internal sealed class FrontDeskPresence(IStaffDirectory directory, IMatters matters)
{
    private const int Most = 200;

    private static readonly Duration Lately = Duration.FromDays(14);

    /// <summary>The clinic is open, and there is a conversation of staff that can be told.</summary>
    public async Task<bool> CanBeAskedAsync(TurnFrame frame, CancellationToken cancellationToken) =>
        DeskHours.IsOpen(frame.Clinic, frame.Now) && await directory.IsReachableAsync(cancellationToken);

    /// <summary>How long it took lately, and how many are ahead.</summary>
    public async Task<Spoken> WaitAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        var words = frame.Words.Handoff;
        var lately = await matters.SinceAsync<ClientHandoff>(frame.Now - Lately, cancellationToken);
        var ahead = (await matters.OpenAsync<ClientHandoff>(Most, cancellationToken)).Count(one => one.Body is { State: HandoffState.Waiting, ClientWaits: true });
        var usual = UsualWait.Minutes(lately.Where(one => one.Body.ClientWaits).Select(one => one.Body.Wait).OfType<Duration>());
        var wait = usual is { } minutes ? words.UsualWait.Say(("minutes", HandoffCards.Plain(minutes))) : words.UnknownWait.Say();
        return ahead < 2 ? wait : words.OthersFirst.Say(("count", HandoffCards.Plain(ahead))).Then(wait);
    }
}
