using System.Globalization;

namespace MassageBot.Host.Operations.Telemetry;

/// <summary>
/// Measures calls of the calendar on their way out. The operation is made of words of the contract and of the calendars that there is an adapter for; ids and queries of the address are left out.
/// </summary>
internal sealed class MeasuredCalendar(FrontDeskMeter meter, TimeProvider time) : DelegatingHandler
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "availability", "holds", "appointments", "search", "cancel", "reschedule", "services", "therapists", "health", "ics",
        "slots", "reservations", "bookings", "me", "availabilities", "customers",
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = Operation(request);
        var started = time.GetTimestamp();
        using var span = FrontDeskSpans.CalendarCall(operation);
        var result = "failed";
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            result = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            return response;
        }
        catch (OperationCanceledException)
        {
            result = "timeout";
            throw;
        }
        finally
        {
            meter.CalendarCall(operation, result, time.GetElapsedTime(started));
            span?.SetTag("result", result);
        }
    }

    private static string Operation(HttpRequestMessage request)
    {
        var known = request.RequestUri!.AbsolutePath.Split('/').Where(Words.Contains);
        return string.Join(' ', known.Prepend(request.Method.Method));
    }
}
