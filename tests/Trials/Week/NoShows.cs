using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MassageBot.Trials.Faults;

namespace MassageBot.Trials.Week;

/// <summary>The front desk's part: says in the calendar who did not come.</summary>
internal sealed class NoShows(HttpClient clinic)
{
    private const string Appointments = "/scheduling/v1/appointments";

    /// <summary>All visits that began within a day and stand under one of these codes.</summary>
    public async Task MarkAsync(DateTimeOffset dayBegins, IReadOnlySet<string> codes, CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
        {
            return;
        }

        var path = string.Create(
            CultureInfo.InvariantCulture, $"{Appointments}?from={HandClock.Write(dayBegins)}&to={HandClock.Write(dayBegins.AddHours(24))}&limit=100");
        for (string? next = path; next is not null;)
        {
            using var response = await SendAsync(HttpMethod.Get, next, null, cancellationToken);
            using var page = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
            foreach (var visit in page.RootElement.GetProperty("appointments").EnumerateArray().Where(visit => codes.Contains(visit.GetProperty("confirmationCode").GetString()!)))
            {
                await MarkAsync(visit.GetProperty("id").GetString()!, cancellationToken);
            }

            next = Installation.Next(response);
        }
    }

    private async Task MarkAsync(string id, CancellationToken cancellationToken)
    {
        using var read = await SendAsync(HttpMethod.Get, $"{Appointments}/{id}", null, cancellationToken);
        using var marked = await SendAsync(HttpMethod.Post, $"{Appointments}/{id}/noshow", read.Headers.ETag, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, EntityTagHeaderValue? tag, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = method == HttpMethod.Post ? JsonContent.Create(new { by = "front desk" }) : null };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Installation.CalendarKey);
        if (tag is not null)
        {
            request.Headers.IfMatch.Add(tag);
        }

        return (await clinic.SendAsync(request, cancellationToken)).EnsureSuccessStatusCode();
    }
}
