namespace MassageBot.Core.Tests.Understanding;

public sealed class MaskingTests
{
    private static readonly Core.Understanding.MessageReader Reader = Reading.With((_, _, _, _) => Core.Booking.When.WhenWish.Nothing);

    [Theory]
    [InlineData("my name is Dana Reyes, what about the thing", "my name is [name], what about the thing")]
    [InlineData("its dana again about the thing", "its [name] again about the thing")]
    [InlineData("soy Xiomara y quiero saber", "soy [name] y quiero saber")]
    [InlineData("Kowalczyk here, can you zibble", "[name] here, can you zibble")]
    [InlineData("tell Guadalupe i said hi", "tell [name] i said hi")]
    [InlineData("call me on (555) 010-0144 ok", "call me on [phone] ok")]
    [InlineData("+1 555 010 0144", "[phone]")]
    [InlineData("write to dana.r@example.com please", "write to [email] please")]
    [InlineData("see www.example.com/dana", "see [link]")]
    [InlineData("my code 6NMZTP does what", "my code [number] does what")]
    [InlineData("flat 12b on 4th, 10:30", "flat [number]b on [number]th, [number]")]
    [InlineData("born 1980-02-03", "born [phone]")]
    [InlineData("is there a lot or just street", "is there a lot or just street")]
    [InlineData("Do you have Swedish on Monday", "Do you have Swedish on Monday")]
    public void What_may_tell_who_wrote_it_is_taken_out(string text, string masked) => Reader.Mask(text, []).ShouldBe(masked);

    [Fact]
    public void A_name_that_is_known_goes_however_it_is_written() =>
        Reader.Mask("that was for dana, not for me", ["Dana"]).ShouldBe("that was for [name], not for me");

    [Fact]
    public void Lines_become_one() => Reader.Mask("one\ntwo", []).ShouldBe("one two");
}
