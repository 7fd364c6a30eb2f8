using System.Text.Json;
using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Storage;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using Microsoft.Extensions.Options;
using NodaTime;

namespace MassageBot.Scheduling.Webhooks;

/// <summary>Notes what is to be told in the step that makes it true: a change that is undone tells nobody, one that stands is told.</summary>
internal sealed class WebhookOutbox(IOptions<SchedulingEndpointOptions> options, EndpointClock clock) : ICalendarWatch
{
    private readonly IReadOnlyList<Uri> targets = options.Value.Webhooks;

    public void Changed(ISession session, string what, Appointment visit) => Put(session, "appointment." + what, new WebhookSubject
    {
        Id = visit.Id,
        Status = AppointmentTable.StatusWord(visit.Status),
        Version = visit.Version,
        Start = visit.Start,
    });

    public void Freed(ISession session, Interval span)
    {
    }

    public void Put(ISession session, string type, WebhookSubject subject)
    {
        if (targets.Count == 0)
        {
            return;
        }

        var now = clock.Now;
        var told = new WebhookEvent { Type = type, Timestamp = now.ToDateTimeOffset(), Data = subject };
        var body = JsonSerializer.Serialize(told, SchedulingJson.Default.WebhookEvent);
        var id = "msg_" + Guid.CreateVersion7(now.ToDateTimeOffset()).ToString("N");
        for (var n = 0; n < targets.Count; n++)
        {
            WebhookTable.Insert(session, new Telling($"{id}.{n}", id, targets[n].AbsoluteUri, body, now, 0), now);
        }
    }
}
