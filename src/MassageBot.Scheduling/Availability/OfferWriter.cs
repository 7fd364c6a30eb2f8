using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Time;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Writes a slot as the contract shows it.</summary>
internal static class OfferWriter
{
    public static Offer Write(Slot slot, Catalogue offered, DateTimeZone zone) => new()
    {
        OfferId = slot.ToOfferId(),
        Service = slot.Wish.Service,
        Minutes = slot.Wish.Minutes,
        Start = slot.Start.ToDateTimeOffset(),
        End = (slot.Start + Duration.FromMinutes(slot.Wish.Minutes)).ToDateTimeOffset(),
        Local = WallTime.Local(slot.Start, zone),
        Zone = zone.Id,
        Offset = WallTime.Offset(slot.Start, zone),
        Therapist = offered.NameOf(slot.Crew[0]),
        Therapists = [.. slot.Crew.Select(offered.NameOf)],
        Room = slot.Room,
        Equipment = slot.Equipment,
    };
}
