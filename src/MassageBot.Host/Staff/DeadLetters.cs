using MassageBot.Core.Alerts;
using MassageBot.Host.Channels;
using MassageBot.Host.Operations;
using MassageBot.Host.Storage;

namespace MassageBot.Host.Staff;

/// <summary>
/// Carries out what staff decide about a booking that the bot could not bring to an end, wherever they say so. Turns decide it too, so what runs turns
/// is only asked for when something is decided: it is made after the bot.
/// </summary>
internal sealed class DeadLetters(IIntents intents, Func<TurnRunner> runner, JobBell bell, TimeProvider time) : IDeadLetters
{
    public Task<bool> DecideAsync(Guid intent, CaseState decision, CancellationToken cancellationToken) => DecideAsync(intent, Of(decision), cancellationToken);

    public async Task<bool> DecideAsync(Guid intent, StaffDecision decision, CancellationToken cancellationToken)
    {
        if (await intents.DecideAsync(intent, decision, time.GetUtcNow(), cancellationToken).ConfigureAwait(false) is not { } conversation)
        {
            return false;
        }

        runner().Wake(conversation);
        bell.Ring();
        return true;
    }

    private static StaffDecision Of(CaseState decision) => decision switch
    {
        CaseState.Retried => StaffDecision.Retry,
        CaseState.DoneByHand => StaffDecision.DoneByHand,
        CaseState.GivenUp => StaffDecision.GiveUp,
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No decision about a booking."),
    };
}
