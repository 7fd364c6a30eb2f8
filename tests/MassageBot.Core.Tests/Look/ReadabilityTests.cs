using MassageBot.Core.Look;

namespace MassageBot.Core.Tests.Look;

public sealed class ReadabilityTests
{
    [Fact]
    public void Everybody_can_read_what_the_program_has_by_itself()
    {
        Readability.Faults(Palette.Light).ShouldBeEmpty();
        Readability.Faults(Palette.Dark).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("text", "surface", "text on surface; text on ground; text on accent-soft")]
    [InlineData("quiet", "ground", "quiet on surface; quiet on ground")]
    [InlineData("on-accent", "accent", "on-accent on accent")]
    public void What_is_written_faintly_is_named_with_all_that_it_stands_on(string part, string like, string faults)
    {
        var palette = Palette.Light.With(part, Palette.Light.Named[like]);

        string.Join("; ", Readability.Faults(palette).Select(fault => $"{fault.Part} on {fault.Behind}")).ShouldBe(faults);
    }

    [Fact]
    public void An_emergency_stands_out_from_any_ground_that_a_clinic_may_choose()
    {
        var red = Palette.Light.With(new OwnColours { Surface = Colour.Parse("#d03030") });

        Readability.Faults(red).ShouldContain(fault => fault.Part == "alarm" && fault.Needed == 3);
    }

    [Fact]
    public void The_shade_that_is_proposed_would_do()
    {
        var palette = Palette.Light.With(new OwnColours { Accent = Colour.Parse("#c98a5b"), Surface = Colour.Parse("#fffdf8") });

        var better = Readability.Faults(palette).First(fault => fault.Part == "accent").Better.ShouldNotBeNull();

        Readability.Faults(palette.With("accent", better)).ShouldBeEmpty();
    }

    [Fact]
    public void Where_no_shade_does_none_is_proposed()
    {
        var grey = Palette.Light.With(new OwnColours { Surface = Colour.Parse("#000000") });

        Readability.Faults(grey).ShouldContain(fault => fault.Part == "text" && fault.Better == null);
    }
}
