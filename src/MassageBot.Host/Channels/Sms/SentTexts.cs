using System.Text.Json;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Asks Twilio, before a text is sent again, whether it has it already: the first call may have ended before its answer came.</summary>
internal sealed class SentTexts(TwilioList list, TimeProvider time)
{
    /// <summary>For all pages together: when reminders leave, many texts are sent between two tries of one.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Twilio tells whole seconds, and its clock is not ours. Not more, or an older text with the same words would be taken for this one.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    /// <summary>False, too, when Twilio does not say: a text that comes twice is better than one that never comes.</summary>
    /// <param name="to">The client's number.</param>
    /// <param name="body">The text.</param>
    /// <param name="since">When the bot said it.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<bool> HaveAsync(string to, string body, DateTimeOffset since, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await IsListedAsync(to, body, since - Tolerance, either.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException or JsonException or InvalidOperationException or KeyNotFoundException
            && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> IsListedAsync(string to, string body, DateTimeOffset from, CancellationToken cancellationToken)
    {
        await foreach (var page in list.PagesAsync("", cancellationToken).ConfigureAwait(false))
        {
            var young = page.EnumerateArray().Where(text => CreatedAt(text) >= from).ToList();
            if (young.Exists(text => IsIt(text, to, body)))
            {
                return true;
            }

            if (young.Count == 0)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsIt(JsonElement text, string to, string body) =>
        Told(text, "to") == to && Told(text, "body") == body && Told(text, "direction")?.StartsWith("outbound", StringComparison.Ordinal) == true;

    private static DateTimeOffset? CreatedAt(JsonElement text) => TwilioMessages.Time(Told(text, "date_created"));

    private static string? Told(JsonElement text, string name) => TwilioMessages.Text(text, name);
}
