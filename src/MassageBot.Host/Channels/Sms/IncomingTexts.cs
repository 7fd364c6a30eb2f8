using MassageBot.Core.Content;
using MassageBot.Core.OptOut;
using MassageBot.Host.Operations;
using MassageBot.Host.Privacy;
using MassageBot.Host.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>
/// The one way in for a client's text, handed over by Twilio or asked of it later. What is not answered at all (short codes, other countries, our own
/// numbers, what is over a cap) is not kept.
/// </summary>
internal sealed class IncomingTexts(
    Inbound inbound, TextsOverCap overCap, Texts texts, TextsInHand inHand, ICarrierLooks looks, IContentSource content, IOptions<SmsOptions> options, TimeProvider time,
    ILogger<IncomingTexts> log)
{
    private bool _hasBegun;

    /// <summary>A text that Twilio hands over now. Where the store fails it is kept in mind, since Twilio hands it over once.</summary>
    public async Task HearAsync(TextMessage text, CancellationToken cancellationToken)
    {
        if (await LeftOutAsync(text, cancellationToken).ConfigureAwait(false) is { } kind)
        {
            LeaveOut(text, kind);
            return;
        }

        try
        {
            await KeepAsync(text, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            await BeginAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (Outage.Is(failure))
        {
            inHand.Waits(text, time.GetUtcNow());
            throw;
        }
    }

    /// <summary>A text that came to Twilio before now, and was counted at the door already if it came there.</summary>
    public async Task CatchUpAsync(LateText late, CancellationToken cancellationToken)
    {
        if ((late.WasHeard ? null : await LeftOutAsync(late.Text, cancellationToken).ConfigureAwait(false)) is { } kind)
        {
            LeaveOut(late.Text, kind);
        }
        else if (await IsOvertakenAsync(late, cancellationToken).ConfigureAwait(false))
        {
            LeaveOut(late.Text, "overtaken");
        }
        else
        {
            await KeepAsync(late.Text, late.SentAt, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>From the first text on Twilio is asked for others: not before, since a person may have answered them, nor by a host that Twilio never calls.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (!_hasBegun)
        {
            await looks.BeginAsync(options.Value.Account, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            _hasBegun = true;
        }
    }

    private async Task KeepAsync(TextMessage text, DateTimeOffset sentAt, CancellationToken cancellationToken)
    {
        await inbound.AcceptAsync(text.Conversation, [text.Activity(sentAt)], cancellationToken).ConfigureAwait(false);
        await texts.ReachAsync(text.Pair.Client, sentAt, cancellationToken).ConfigureAwait(false);
        inHand.IsDone(text.Id);
    }

    private void LeaveOut(TextMessage text, string kind)
    {
        inHand.IsDone(text.Id);
        Log.TextLeftOut(log, text.Id, kind);
    }

    /// <summary>Who has had enough is heard however much they have texted before.</summary>
    private async Task<string?> LeftOutAsync(TextMessage text, CancellationToken cancellationToken) =>
        SmsNumbers.Fault(options.Value, text.Pair)
        ?? (WantsNoTexts(text) || await overCap.IsHeardAsync(text, cancellationToken).ConfigureAwait(false) ? null : "too-many");

    private bool WantsNoTexts(TextMessage text) => text.OptOut is not null || Wish(text) is TextsWish.Stop or TextsWish.Cancel;

    /// <summary>A START that comes in late must not undo the STOP that was sent after it, nor the other way round.</summary>
    private async Task<bool> IsOvertakenAsync(LateText late, CancellationToken cancellationToken) =>
        Wish(late.Text) is var wish and not (TextsWish.None or TextsWish.Help)
        && await texts.LatestAsync(late.Text.Pair.Client, cancellationToken).ConfigureAwait(false) is { } last
        && last.At.ToDateTimeOffset() > late.SentAt
        && last.Given == (wish is TextsWish.Stop or TextsWish.Cancel);

    private TextsWish Wish(TextMessage text) => content.Current.OptOut.Read(text.Text);
}
