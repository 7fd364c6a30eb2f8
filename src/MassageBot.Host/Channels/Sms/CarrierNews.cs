using MassageBot.Host.Channels.Connector;
using MassageBot.Host.Privacy;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Writes down what the carrier says of a number, and names what staff are told of it.</summary>
internal sealed class CarrierNews(Texts texts, TimeProvider time)
{
    private const string OptedOut = "opted-out-at-carrier";
    private const string CannotBeTexted = "number-cannot-be-texted";

    /// <summary>Notes what an error says. The reason for staff; null when it tells them nothing new: who has just sent STOP is answered by the carrier.</summary>
    /// <param name="number">The client's.</param>
    /// <param name="code">Twilio's.</param>
    /// <param name="cancellationToken">Stops waiting for the store.</param>
    public async Task<string?> HearAsync(string number, string code, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        switch (TwilioErrors.Of(code))
        {
            case NumberNews.OptedOut:
                return await texts.RefuseAsync(number, $"twilio {code}", now, cancellationToken).ConfigureAwait(false) ? OptedOut : null;
            case NumberNews.Gone:
                await texts.MissAsync(number, code, forGood: true, now, cancellationToken).ConfigureAwait(false);
                return CannotBeTexted;
            case NumberNews.MaybeGone:
                await texts.MissAsync(number, code, forGood: false, now, cancellationToken).ConfigureAwait(false);
                return DeliveryTry.NotDelivered;
            default:
                return DeliveryTry.NotDelivered;
        }
    }

    public Task ArrivedAsync(string number, CancellationToken cancellationToken) => texts.ReachAsync(number, time.GetUtcNow(), cancellationToken);
}
