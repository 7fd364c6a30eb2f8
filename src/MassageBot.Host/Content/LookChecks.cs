using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Core.Look;

namespace MassageBot.Host.Content;

/// <summary>Whether what <c>look</c> in <c>clinic.yaml</c> says can be read by everybody, and stands in a style sheet as it is.</summary>
internal sealed partial class LookChecks(ClinicLook look, YamlLines lines, ContentProblems problems)
{
    private const string Look = "look";
    private const string Accent = "accent";
    private const int Roundest = 24;

    public void Check()
    {
        if (look.Roundness is < 0 or > Roundest)
        {
            Add($"'roundness' has to be between 0 and {Roundest}", "roundness");
        }

        if (!FontNames().IsMatch(look.Font))
        {
            Add("'font' has to be names of typefaces with commas between them, such as \"Georgia, serif\"; without quotes within", "font");
        }

        CheckBoth();
        foreach (var (scheme, palette) in look.Palettes)
        {
            CheckContrast(scheme, palette);
        }
    }

    /// <summary>Who sets one and looks at the page by day does not see that half of the clients are shown another colour.</summary>
    private void CheckBoth()
    {
        if (look.Light.Accent is null != look.Dark.Accent is null)
        {
            var (set, other) = look.Dark.Accent is null ? (ClinicLook.LightKey, ClinicLook.DarkKey) : (ClinicLook.DarkKey, ClinicLook.LightKey);
            Add($"'{Accent}' is set for '{set}' only; set it below '{other}:' too, for clients whose system is {other}", set, Accent);
        }
    }

    private void CheckContrast(string scheme, Palette palette)
    {
        foreach (var fault in Readability.Faults(palette))
        {
            var colours = palette.Named;
            var own = Own(scheme, fault);
            var remedy = fault.Better is { } better ? $"for '{fault.Part}' \"{better}\" would do" : $"change '{own}'";
            var told = string.Create(
                CultureInfo.InvariantCulture,
                $"'{fault.Part}' ({colours[fault.Part]}) stands out from '{fault.Behind}' ({colours[fault.Behind]}) by {Floor(fault.Contrast):0.0} to 1; not everybody can see that, it needs {fault.Needed:0.0}: {remedy}");
            Add(told, scheme, own);
        }
    }

    /// <summary>Which of the two the file has set: the line to go to.</summary>
    private string Own(string scheme, TooFaint fault)
    {
        var behind = fault.Behind == "accent-soft" ? Accent : fault.Behind;
        var set = scheme == ClinicLook.LightKey ? look.Light : look.Dark;
        return IsSet(set, fault.Part) || !IsSet(set, behind) ? fault.Part : behind;
    }

    private static bool IsSet(OwnColours colours, string part) => part switch
    {
        Accent => colours.Accent is not null,
        "on-accent" => colours.OnAccent is not null,
        "surface" => colours.Surface is not null,
        "ground" => colours.Ground is not null,
        "text" => colours.Text is not null,
        "quiet" => colours.Quiet is not null,
        _ => false,
    };

    /// <summary>4.47 is not shown as the 4.5 that it misses.</summary>
    private static double Floor(double contrast) => Math.Floor(contrast * 10) / 10;

    private void Add(string whatToDo, params string[] way) => problems.Add(lines.Path, lines.LineOf([Look, .. way]), whatToDo);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9 -]*(, ?[A-Za-z][A-Za-z0-9 -]*)*$")]
    private static partial Regex FontNames();
}
