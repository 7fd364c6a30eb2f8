using System.Text.Json;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Storage;
using NodaTime;
using NodaTime.Text;

namespace MassageBot.Scheduling.Hours;

/// <summary>The rows of other hours: one for each resource and date.</summary>
internal static class OtherHoursTable
{
    public static void Put(ISession session, OtherHours hours, Instant now)
    {
        session.Execute(
            "DELETE FROM exceptions WHERE resource = $resource AND date = $date",
            ("$resource", hours.Resource),
            ("$date", LocalDatePattern.Iso.Format(hours.Date)));
        session.Execute(
            "INSERT INTO exceptions (id, resource, date, document, created) VALUES ($id, $resource, $date, $document, $created)",
            ("$id", hours.Id),
            ("$resource", hours.Resource),
            ("$date", LocalDatePattern.Iso.Format(hours.Date)),
            ("$document", JsonSerializer.Serialize(hours, SetupJson.Default.OtherHours)),
            ("$created", now.ToUnixTimeMilliseconds()));
    }

    public static OtherHours? Find(ISession session, string id) => session.First(
        "SELECT document FROM exceptions WHERE id = $id", row => JsonSerializer.Deserialize(row.GetString(0), SetupJson.Default.OtherHours)!, ("$id", id));

    public static void Delete(ISession session, string id) => session.Execute("DELETE FROM exceptions WHERE id = $id", ("$id", id));
}
