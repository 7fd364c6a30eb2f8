using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MassageBot.Host.Channels.Connector;
using Microsoft.Extensions.Options;

namespace MassageBot.Host.Channels.Sms;

/// <summary>Reads the texts of the clinic's account from Twilio, the latest first.</summary>
internal sealed class TwilioList(ConnectorLines lines, IOptions<SmsOptions> options, TimeProvider time)
{
    /// <summary>A page of the longest texts stays below what an answer may weigh.</summary>
    private const int PerPage = 100;

    /// <summary>Ten thousand texts: an end for a list that has none.</summary>
    private const int MostPages = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Page by page, each to be read before the next one is asked for. Fails as calls fail: then nothing is known.</summary>
    /// <param name="filter">Which, as the beginning of a query (<c>DateSent%3E=…&amp;</c>); never with a number of a client in it.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    public async IAsyncEnumerable<JsonElement> PagesAsync(string filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"?{filter}PageSize={PerPage}");
        for (var read = 0; query is not null && read < MostPages; read++)
        {
            using var told = await AskAsync(query, cancellationToken).ConfigureAwait(false);
            yield return told.RootElement.GetProperty("messages");
            query = Next(told.RootElement);
        }
    }

    private async Task<JsonDocument> AskAsync(string query, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var request = TwilioMessages.Request(options.Value, HttpMethod.Get, query);
        using var response = await lines.Named.SendAsync(request, either.Token).ConfigureAwait(false);
        return JsonDocument.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(either.Token).ConfigureAwait(false));
    }

    /// <summary>The next page is asked for at the same place, whatever place its address names.</summary>
    private static string? Next(JsonElement told) =>
        TwilioMessages.Text(told, "next_page_uri") is { } next && next.IndexOf('?', StringComparison.Ordinal) is > 0 and var query ? next[query..] : null;
}
