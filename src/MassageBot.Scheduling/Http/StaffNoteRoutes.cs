using MassageBot.Scheduling.Appointments;
using MassageBot.Scheduling.Contract;
using MassageBot.Scheduling.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace MassageBot.Scheduling.Http;

/// <summary>What is noted with a visit: late, form. Neither wants If-Match: it says something new, whatever else has changed.</summary>
internal sealed class StaffNoteRoutes(StaffNotes notes, Refusals refusals)
{
    private const int LongestDelay = 480;

    public void Map(RouteGroupBuilder group)
    {
        group.MapPost("/{id}/late", LateAsync).WithName("noteClientLate")
            .WithSummary("The client will be late by so many minutes; 0 takes it back. Repeating it changes nothing.")
            .Accepts<LateWanted>("application/json").Produces<Appointment>().Problem(400, 404, 409);
        group.MapPost("/{id}/form", FormAsync).WithName("noteFormReceived")
            .WithSummary("The client's form is there. Repeating it changes nothing.")
            .Accepts<StepWanted>(isOptional: true, "application/json").Produces<Appointment>().Problem(400, 404, 409);
    }

    private async Task<IResult> LateAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var read = await Body.ReadAsync(http.Request, SchedulingJson.Default.LateWanted, cancellationToken).ConfigureAwait(false);
        return await NotedAsync(http, read.Then(Sound), wanted => notes.NoteLateAsync(id, wanted, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> FormAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var read = await Body.ReadOrAsync(http.Request, SchedulingJson.Default.StepWanted, new StepWanted(), cancellationToken).ConfigureAwait(false);
        var asked = read.Then(wanted => Changed.Short(wanted, wanted.By));
        return await NotedAsync(http, asked, wanted => notes.NoteFormAsync(id, wanted, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IResult> NotedAsync<T>(
        HttpContext http, Answer<T> asked, Func<T, Task<Answer<Appointment>>> note, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await asked.Match(note, refusal => Task.FromResult<Answer<Appointment>>(refusal)).ConfigureAwait(false);
        return await refusals.AnswerAsync(answer, visit => Changed.Result(http, visit), cancellationToken).ConfigureAwait(false);
    }

    private static Answer<LateWanted> Sound(LateWanted wanted) => wanted.Minutes is >= 0 and <= LongestDelay
        ? Changed.Short(wanted, wanted.By)
        : new Refusal.Invalid($"minutes must be 0 to {LongestDelay}.");
}
