using MassageBot.Scheduling.Setup;
using MassageBot.Scheduling.Visits;
using NodaTime;

namespace MassageBot.Scheduling.Availability;

/// <summary>Finds therapists and a room for a start, all or nothing.</summary>
internal sealed class Assignment
{
    private readonly ServiceSetup service;
    private readonly VisitWish wish;
    private readonly BusyTimes busy;
    private readonly bool ignoreHours;
    private readonly List<Candidate> candidates;
    private readonly List<(string Id, string Resource)> rooms;
    private readonly IReadOnlyList<EquipmentSetup> equipment;

    private sealed record Candidate(string Id, string Resource, OpenTimes Shifts);

    public Assignment(
        Catalogue catalogue, ServiceSetup service, VisitWish wish, BusyTimes busy, LocalDate first, LocalDate last, bool ignoreHours = false)
    {
        this.ignoreHours = ignoreHours;
        this.service = service;
        this.wish = wish;
        this.busy = busy;
        candidates =
        [
            .. from therapist in catalogue.Therapists
               where Suits(therapist)
               orderby therapist.Id == wish.Therapist descending, busy.Booked(Resource.Therapist(therapist.Id)), therapist.Id
               select new Candidate(
                   therapist.Id, Resource.Therapist(therapist.Id), OpenTimes.Of(catalogue, Resource.Therapist(therapist.Id), first, last)),
        ];
        equipment = catalogue.Clinic.Equipment;
        var wanted = wish.RoomFeatures?.Split(',') ?? [];
        rooms =
        [
            .. from room in catalogue.Rooms
               where service.RoomFeatures.Concat(wanted).All(room.Features.Contains)
               select (room.Id, Resource.Room(room.Id)),
        ];
    }

    /// <summary>The slot at this start, with those who were promised first if they are still free.</summary>
    public Slot? At(Instant start, Slot? promised = null)
    {
        var span = VisitSpan.Of(service, wish, start);
        if (!busy.IsFree(Resource.WholeClinic, span.Start, span.BusyUntil) || Crew(span, promised) is not { } crew || Equipment(span) is not { } items)
        {
            return null;
        }

        var room = rooms.Where(one => busy.IsFree(one.Resource, span.Start, span.BusyUntil)).Select(one => one.Id)
            .OrderByDescending(id => id == promised?.Room)
            .FirstOrDefault();
        return room is null ? null : new Slot
        {
            Wish = wish,
            StartMilliseconds = start.ToUnixTimeMilliseconds(),
            Crew = crew,
            Room = room,
            Equipment = items.Count == 0 ? null : items,
        };
    }

    /// <summary>A free one of each kind; null where one is lacking.</summary>
    private List<string>? Equipment(VisitSpan span)
    {
        List<string> chosen = [];
        foreach (var kind in service.Equipment)
        {
            var free = equipment.FirstOrDefault(item =>
                item.Kind == kind && !chosen.Contains(item.Id) && busy.IsFree(Resource.Equipment(item.Id), span.Start, span.BusyUntil));
            if (free is null)
            {
                return null;
            }

            chosen.Add(free.Id);
        }

        return chosen;
    }

    private List<string>? Crew(VisitSpan span, Slot? promised)
    {
        var free = candidates
            .Where(candidate => busy.IsFree(candidate.Resource, span.Start, span.BusyUntil))
            .Where(candidate => ignoreHours || candidate.Shifts.Contains(span.Start, span.WorkUntil))
            .Select(candidate => candidate.Id);
        if (promised is not null)
        {
            free = free.OrderByDescending(id => id == wish.Therapist).ThenByDescending(promised.Crew.Contains);
        }

        List<string> crew = [.. free.Take(service.TherapistsNeeded)];
        var namedIsIn = wish.Therapist is null || crew.Contains(wish.Therapist);
        return crew.Count == service.TherapistsNeeded && namedIsIn ? crew : null;
    }

    // A named therapist is who was asked for, whatever else was said; colleagues of a crew still have to suit.
    private bool Suits(TherapistSetup therapist)
    {
        var isWanted = wish.Therapist is null || therapist.Id == wish.Therapist || service.TherapistsNeeded > 1;
        var hasGender = wish.Gender is null || therapist.Gender == wish.Gender || therapist.Id == wish.Therapist;
        return isWanted
            && hasGender
            && service.Skills.All(therapist.Skills.Contains)
            && (wish.Skill is null || therapist.Skills.Contains(wish.Skill));
    }
}
