using MassageBot.Conformance.Surface;

namespace BotFramework.Tests.Surface;

public sealed class SurfaceDifferenceTests
{
    private static readonly string[] Official =
    [
        "==== Desk",
        "[Clinic] class Desk : IDesk, IDisposable",
        "  Desk(string name = null)",
        "  Task<Visit> BookAsync(Slot slot, CancellationToken cancellationToken = default)",
        "==== Times",
        "[Clinic] enum Part",
        "    Morning, Evening",
    ];

    [Fact]
    public void The_same_surface_differs_in_nothing()
    {
        var difference = Between(Official);

        difference.Missing.ShouldBeEmpty();
        difference.Absent.ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_interfaces_means_nothing() =>
        Between([Official[1].Replace("IDesk, IDisposable", "IDisposable, IDesk", StringComparison.Ordinal), .. Official[2..]]).Absent.ShouldBeEmpty();

    [Fact]
    public void A_member_with_another_default_is_missing_and_absent()
    {
        var difference = Between([Official[1], "  Desk(string name)", .. Official[3..]]);

        difference.Missing.Single().Members.ShouldBe(["Desk(string name = null)"]);
        difference.Missing.Single().Section.ShouldBe("Desk");
        difference.Absent.Single().Members.ShouldBe(["Desk(string name)"]);
    }

    [Fact]
    public void A_type_declared_otherwise_is_told_though_its_members_are_the_same() =>
        Between(["[Clinic] sealed class Desk : IDesk, IDisposable", .. Official[2..]]).Absent.Single().Header.ShouldContain("declared otherwise");

    [Fact]
    public void A_type_that_a_listed_signature_names_is_told_apart_and_so_are_those_that_it_names()
    {
        var difference = Between([.. Official, "[Clinic] class Visit", "  Room Room { get; set; }", "[Clinic] class Room", "[Clinic] class Cellar"]);

        difference.OnlyNamed.Select(type => type.Key).ShouldBe(["[Clinic] Visit", "[Clinic] Room"]);
        difference.Absent.Select(type => type.Key).ShouldBe(["[Clinic] Cellar"]);
    }

    [Fact]
    public void A_type_with_a_reason_of_its_own_is_not_held_against_the_listing()
    {
        var difference = Between([.. Official, "[Clinic] class Cellar"], "[Clinic] Cellar");

        difference.Beside.Select(type => type.Key).ShouldBe(["[Clinic] Cellar"]);
        difference.Absent.ShouldBeEmpty();
    }

    private static SurfaceDifference Between(string[] ours, params string[] beside) =>
        SurfaceDifference.Between(Listing.Read(ours), Listing.Read(Official), beside.ToHashSet());
}
