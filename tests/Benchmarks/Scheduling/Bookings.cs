using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using MassageBot.Benchmarks.Load;
using MassageBot.Scheduling.Contract;

namespace MassageBot.Benchmarks.Scheduling;

/// <summary>Books one free half hour after the other over HTTP, each with a key of its own. Every answer is read and checked.</summary>
internal sealed class Bookings(HttpClient http, Failures failures)
{
    private long _last = -1;
    private long _booked;

    /// <summary>How many were answered 201.</summary>
    public long Booked => Interlocked.Read(ref _booked);

    public async Task BookAsync(Stint stint, CancellationToken cancellationToken)
    {
        var booking = Interlocked.Increment(ref _last);
        if (booking >= MeasuredClinic.Slots)
        {
            throw new InvalidOperationException("All half hours of the measured clinic are booked.");
        }

        using var request = Request(booking);
        var since = Stopwatch.GetTimestamp();
        try
        {
            if (await FaultAsync(request, booking, cancellationToken) is { } fault)
            {
                failures.Add($"A booking: {fault}");
                return;
            }

            stint.Note(since);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add($"A booking: {failure.Message}");
        }
    }

    private static HttpRequestMessage Request(long booking)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/scheduling/v1/appointments");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = JsonContent.Create(Wanted(booking), SchedulingJson.Default.AppointmentWanted);
        return request;
    }

    /// <summary>What a booking asks for; no two clients have a phone number in common.</summary>
    public static AppointmentWanted Wanted(long booking) => new()
    {
        OfferId = MeasuredClinic.OfferOf(booking),
        Client = new Client { Reference = $"client-{booking}", FirstName = "Maya", Phone = string.Create(CultureInfo.InvariantCulture, $"+1555{booking:0000000}") },
        BookedBy = "assistant",
    };

    private async Task<string?> FaultAsync(HttpRequestMessage request, long booking, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Created)
        {
            return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(cancellationToken)}";
        }

        Interlocked.Increment(ref _booked);
        var visit = await response.Content.ReadFromJsonAsync(SchedulingJson.Default.Appointment, cancellationToken);
        var (therapist, start) = MeasuredClinic.At(booking);
        var isWanted = visit is { Status: AppointmentStatus.Booked, Minutes: MeasuredClinic.Minutes }
            && visit.Start == start.ToDateTimeOffset()
            && visit.Therapist.Id == MeasuredClinic.TherapistId(therapist)
            && response.Headers.ETag is not null
            && response.Headers.Location!.OriginalString.EndsWith(visit.Id, StringComparison.Ordinal);
        return isWanted ? null : "another visit than the one that was asked for.";
    }
}
