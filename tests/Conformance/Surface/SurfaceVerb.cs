using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace MassageBot.Conformance.Surface;

/// <summary>
/// <c>surface --listing FILE</c>: fails when something is public here that the listing does not hold. <c>surface --print</c>: the surface of the
/// bundled Bot Framework, as the tests keep it.
/// </summary>
internal static class SurfaceVerb
{
    /// <summary>One type of each assembly that the official packages consist of; bundled, they are two.</summary>
    private static readonly Type[] Anchors =
    [
        typeof(Activity), typeof(IConnectorClient), typeof(BotAdapter), typeof(Dialog), typeof(CloudAdapter), typeof(DialogTestClient),
        typeof(Culture), typeof(DateTimeRecognizer), typeof(NumberRecognizer), typeof(NumberWithUnitRecognizer), typeof(ChoiceRecognizer), typeof(SequenceRecognizer),
    ];

    public static int Run(IReadOnlyList<string> options) => options switch
    {
        ["--print"] => PrintOurs(),
        ["--listing", var path] when File.Exists(path) => Compare(path),
        ["--listing", var path] => NotThere(path),
        _ => Usage.Print(),
    };

    private static int PrintOurs()
    {
        foreach (var line in Listing.Write(PublicSurface.Of(typeof(BotAdapter).Assembly)))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static int Compare(string path)
    {
        var listing = Listing.Read(File.ReadLines(path));
        var difference = SurfaceDifference.Between(PublicSurface.Of(Anchors.Select(anchor => anchor.Assembly)), listing, BesideTheListing.Types);
        foreach (var section in difference.Missing.GroupBy(type => type.Section))
        {
            Print($"missing here, {section.Key}", section);
        }

        Print("here, of types that the listing only names", difference.OnlyNamed);
        Print("here, each for a reason (beside-the-listing.txt)", difference.Beside);
        Print("here, and absent from the listing", difference.Absent);
        Console.Error.WriteLine(
            $"{listing.Count} types with {Lines(listing)} members listed: {Lines(difference.Missing)} missing here, {Lines(difference.Absent)} absent from the listing; "
            + $"{difference.OnlyNamed.Count} types only named by it, {difference.Beside.Count} beside it");
        return difference.Absent.Count == 0 ? 0 : 1;
    }

    private static void Print(string title, IEnumerable<SurfaceType> types)
    {
        Console.WriteLine($"==== {title}");
        foreach (var line in Listing.Write(types))
        {
            Console.WriteLine(line);
        }
    }

    // A type whose first line agrees is only written to say whose members follow.
    private static int Lines(IEnumerable<SurfaceType> types) => types.Sum(type => Math.Max(1, type.Members.Count));

    private static int NotThere(string path)
    {
        Console.Error.WriteLine($"There is no file {path}.");
        return 2;
    }
}
