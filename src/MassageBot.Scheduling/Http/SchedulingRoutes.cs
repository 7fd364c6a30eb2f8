using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MassageBot.Scheduling.Http;

/// <summary>All routes under /scheduling/v1.</summary>
internal sealed class SchedulingRoutes(
    Gate gate,
    CatalogueRoutes offers,
    HoldRoutes holds,
    AppointmentRoutes appointments,
    ChangeRoutes changes,
    CourseRoutes course,
    StaffNoteRoutes notes,
    ClientRoutes clients,
    HoursRoutes hours,
    WaitlistRoutes waitlist,
    FeedRoutes feeds,
    ImportRoutes import)
{
    public const string Document = "scheduling";
    public const string Root = "/scheduling/v1";

    public void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Root).WithGroupName(Document).WithTags("scheduling").AddEndpointFilter(gate).Problem(401, 503);
        offers.Map(group);
        holds.Map(group);
        var visits = group.MapGroup("/appointments");
        appointments.Map(visits);
        changes.Map(visits);
        course.Map(visits);
        notes.Map(visits);
        clients.Map(group);
        hours.Map(group);
        waitlist.Map(group);
        feeds.Map(group);
        import.Map(group);
    }
}
