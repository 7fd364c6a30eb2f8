namespace MassageBot.Host.Tests.Content;

public sealed class LookChecksTests : IDisposable
{
    private const string Before = "closed-dates: []\n";

    private readonly ContentCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Theory]
    [InlineData("  light: { accent: \"#c98a5b\" }", "'accent' (#c98a5b) stands out from 'surface' (#ffffff) by 2.8 to 1; not everybody can see that, it needs 4.5: for 'accent' \"#")]
    [InlineData("  dark: { surface: \"#ffffff\" }", "'text' (#e7efec) stands out from 'surface' (#ffffff) by 1.1 to 1")]
    [InlineData("  light: { surface: \"#c04040\" }", "'alarm' (#b3261e) stands out from 'surface' (#c04040) by 1.2 to 1; not everybody can see that, it needs 3.0: change 'surface'")]
    [InlineData("  light: { accent: \"#6b3f1d\" }", "'accent' is set for 'light' only; set it below 'dark:' too")]
    [InlineData("  light: { accent: brown }", "'brown' does not fit 'accent'; write a colour such as \"#1b6454\", in double quotes")]
    [InlineData("  light:\n    accent: #6b3f1d", "'accent' has no value; write a colour such as \"#1b6454\"")]
    [InlineData("  light: { accents: \"#6b3f1d\" }", "'accents' is not a key here; write 'accent'")]
    [InlineData("  roundness: 90", "'roundness' has to be between 0 and 24")]
    [InlineData("  font: \"Georgia; } body { display: none\"", "'font' has to be names of typefaces")]
    public void What_not_everybody_can_read_or_no_style_sheet_holds_is_named_with_its_line(string look, string expected)
    {
        _copy.Replace("clinic.yaml", Before, $"{Before}look:\n{look}\n");

        var line = File.ReadAllLines(_copy.PathOf("clinic.yaml")).Index().Single(row => row.Item == "look:").Index + 1 + look.Split('\n').Length;

        _copy.Problems.ShouldContain(problem => problem.StartsWith($"dialogs/clinic.yaml:{line}: {expected}", StringComparison.Ordinal));
    }

    [Fact]
    public void A_look_that_can_be_read_is_fine()
    {
        _copy.Replace("clinic.yaml", Before, Before + ClinicsOwnLook.Yaml);

        _copy.Problems.ShouldBeEmpty();
    }
}
