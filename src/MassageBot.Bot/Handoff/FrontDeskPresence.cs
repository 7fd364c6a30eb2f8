using MassageBot.Bot.Staff;
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
    private async Task<bool> CanBeAskedAsync(TurnFrame frame, CancellationToken cancellationToken) =>
        DeskHours.IsOpen(frame.Clinic, frame.Now) && await directory.IsReachableAsync(cancellationToken);

    /// <summary>
    /// Asks staff into the chat where that can be: the client hears what is known of how long it takes, and goes on with the bot meanwhile. False where
    /// nobody can be asked; then nothing has happened.
    /// </summary>
    public async Task<bool> TryAskAsync(TurnFrame frame, string reason, CancellationToken cancellationToken)
    {
        if (!await CanBeAskedAsync(frame, cancellationToken))
        {
            return false;
        }

        var alert = new Alert
        {
            Id = Guid.NewGuid(),
            Kind = AlertKind.HandOff,
            RaisedAt = frame.Now,
            Reason = reason,
            FirstName = frame.Record.Wish.FirstName,
            Phone = frame.CallerNumber ?? frame.Record.Wish.Phone,
            ClientWaits = true,
            Language = frame.Language,
        };
        frame.Effects.Alerts.Add(alert);
        frame.Record = frame.Record with { Person = new PersonNote(alert.Id) };
        var words = frame.Words.Handoff;
        frame.Say(words.AskedFrontDesk.Say().Then(await WaitAsync(frame, cancellationToken)));
        if (frame.Clinic.Phone is { } phone)
        {
            frame.Say(words.OrCall.Say(("phone", phone)));
        }

        return true;
    }

    /// <summary>How long it took lately, and how many are ahead.</summary>
    private async Task<Spoken> WaitAsync(TurnFrame frame, CancellationToken cancellationToken)
    {
        var words = frame.Words.Handoff;
        var lately = await matters.SinceAsync<ClientHandoff>(frame.Now - Lately, cancellationToken);
        var ahead = (await matters.OpenAsync<ClientHandoff>(Most, cancellationToken)).Count(one => one.Body is { State: HandoffState.Waiting, ClientWaits: true });
        var usual = UsualWait.Minutes(lately.Where(one => one.Body.ClientWaits).Select(one => one.Body.Wait).OfType<Duration>());
        var wait = usual is { } minutes ? words.UsualWait.Say(("minutes", StaffSpeech.Plain(minutes))) : words.UnknownWait.Say();
        return ahead < 2 ? wait : words.OthersFirst.Say(("count", StaffSpeech.Plain(ahead))).Then(wait);
    }
}
