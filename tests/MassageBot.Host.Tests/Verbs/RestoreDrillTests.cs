using MassageBot.Core.Staff;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using MassageBot.Host.Tests.Storage;
using NodaTime;

namespace MassageBot.Host.Tests.Verbs;

/// <summary>The drill of <c>deployment/README.md</c>: a copy made while the clinic is open, put up in another place.</summary>
public sealed class RestoreDrillTests : IDisposable
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["service"] = "swedish",
        ["minutes"] = "60",
        ["day"] = "tuesday at 3 pm",
        ["time"] = "3 pm",
        ["slot"] = "1",
        ["any_red_flags"] = "6",
        ["name"] = "Dana",
        ["phone"] = "212-555-0187",
        ["confirm"] = "yes",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("drill-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, EveryStore]
    public async Task What_was_said_booked_and_left_to_staff_is_in_the_new_place_row_by_row_and_the_client_goes_on_there(string store)
    {
        using var clinic = (await ClinicHost.OnAsync(store)).WithTheBotThatShips();
        var visitor = await Visitor.EnterAsync(clinic);
        await BookAsync(visitor);
        var matter = await LeaveToStaffAsync(clinic);
        var (said, rows) = (await visitor.TextsAsync(), await EveryRow.OfAsync(clinic));

        using var restored = (await Copies.RestoredAsync(clinic, _folder.FullName)).WithTheBotThatShips();
        await visitor.SayAsync("what are your hours?");

        (await EveryRow.OfAsync(restored)).ShouldBe(rows);
        var again = visitor.At(restored);
        (await again.TextsAsync()).ShouldBe(said);
        (await restored.Get<IMatters>().FindAsync<MattersContract.Task1>(matter, CancellationToken.None)).ShouldNotBeNull().Body.Text.ShouldBe("call Dana back");
        (await again.HearAsync("when is my appointment?")).ShouldContain("Tuesday");
    }

    private static async Task BookAsync(Visitor visitor)
    {
        var said = await visitor.HearAsync("book a swedish massage for 60 minutes on tuesday at 3 pm");
        for (var n = 0; n < 12 && await visitor.AskedAsync() is { } asking; n++)
        {
            said = await visitor.HearAsync(Answers[asking]);
        }

        said.ShouldContain("You're booked");
    }

    private static async Task<Guid> LeaveToStaffAsync(ClinicHost clinic)
    {
        var id = Guid.NewGuid();
        var (now, turns) = (clinic.Clock.GetUtcNow(), clinic.Get<ITurns>());
        await clinic.Get<IInbox>().AcceptAsync([Said.Entry("press", "staff")], CancellationToken.None);
        var work = (await turns.TakeAsync("staff", now, CancellationToken.None)).ShouldNotBeNull();
        var change = MatterChange.New(id, new MattersContract.Task1("call Dana back", Instant.FromDateTimeOffset(now)));
        (await turns.CommitAsync(Said.Answer(work, "noted") with { Matters = [change], Alerts = [Said.Alert()] }, CancellationToken.None)).ShouldBe(CommitAnswer.Committed);
        return id;
    }
}
