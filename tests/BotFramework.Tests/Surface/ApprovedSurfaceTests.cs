using MassageBot.Conformance.Surface;
using Microsoft.Bot.Builder;

namespace BotFramework.Tests.Surface;

/// <summary>What callers can see of the bundled Bot Framework changes on purpose only.</summary>
public sealed class ApprovedSurfaceTests
{
    private const string HowToApprove =
        "If this is meant: dotnet run -c Release --project tests/Conformance -- surface --print > tests/BotFramework.Tests/Surface/approved.txt";

    private static readonly IReadOnlyList<SurfaceType> Ours = PublicSurface.Of(typeof(BotAdapter).Assembly);

    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var approved = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Surface", "approved.txt"));
        var actual = WithTypes(Listing.Write(Ours));
        var kept = WithTypes(approved);

        actual.Except(kept).Select(line => "appeared: " + line)
            .Concat(kept.Except(actual).Select(line => "vanished: " + line))
            .ShouldBeEmpty(HowToApprove);
    }

    [Fact]
    public void Every_public_type_lies_in_an_official_namespace() =>
        Ours.Select(type => type.Key).ShouldAllBe(key => key.StartsWith("[Microsoft.Bot.", StringComparison.Ordinal) || key.StartsWith("[Microsoft.Rest]", StringComparison.Ordinal));

    /// <summary>Members with the type that they belong to, so that a line says where it stands.</summary>
    private static string[] WithTypes(IEnumerable<string> lines)
    {
        var type = "";
        return [.. lines.Select(line => line.StartsWith(' ') ? $"{type} {line.Trim()}" : type = line)];
    }
}
