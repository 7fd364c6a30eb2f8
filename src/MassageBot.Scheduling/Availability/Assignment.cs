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
    private readonly List<(TherapistSetup Therapist, OpenTimes Shifts)> candidates;
    private readonly List<RoomSetup> rooms;

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
               orderby therapist.Id == wish.Therapist descending, busy.Booked(BusyTimes.Therapist(therapist.Id)), therapist.Id
               select (therapist, OpenTimes.Of(catalogue, therapist.Hours, first, last)),
        ];
        rooms = [.. catalogue.Rooms.Where(room => service.RoomFeatures.All(room.Features.Contains))];
    }

    /// <summary>The slot at this start, with those who were promised first if they are still free.</summary>
    public Slot? At(Instant start, Slot? promised = null)
    {
        var span = VisitSpan.Of(service, wish, start);
        var crew = Crew(span, promised);
        var room = rooms
            .OrderByDescending(candidate => candidate.Id == promised?.Room)
            .FirstOrDefault(candidate => busy.IsFree(BusyTimes.Room(candidate.Id), span.Start, span.BusyUntil));
        if (crew is null || room is null)
        {
            return null;
        }

        return new Slot { Wish = wish, StartMilliseconds = start.ToUnixTimeMilliseconds(), Crew = crew, Room = room.Id };
    }

    private List<string>? Crew(VisitSpan span, Slot? promised)
    {
        var free = candidates
            .Where(candidate => ignoreHours || candidate.Shifts.Contains(span.Start, span.WorkUntil))
            .Select(candidate => candidate.Therapist.Id)
            .Where(id => busy.IsFree(BusyTimes.Therapist(id), span.Start, span.BusyUntil));
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
