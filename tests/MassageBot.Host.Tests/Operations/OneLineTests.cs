using MassageBot.Host.Operations.Logging;
using MassageBot.Host.Tests.Rehearsal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MassageBot.Host.Tests.Operations;

public sealed class OneLineTests
{
    private static readonly RehearsalClock Clock = new(new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero));

    [Fact]
    public void An_entry_is_one_line() =>
        Write("Activity a1 is parked", null).ShouldBe("2026-11-01T05:30:00.000Z warn Category[7] Activity a1 is parked" + Environment.NewLine);

    [Theory]
    [InlineData("a\r\nerror Forged[1] all is well")]
    [InlineData("a\u2028error")]
    [InlineData("a\u001b[31m")]
    public void What_came_from_outside_cannot_look_like_an_entry_of_its_own(string sentence)
    {
        var line = Write(sentence, null).TrimEnd('\r', '\n');

        line.Where(letter => char.IsControl(letter) || letter == '\u2028').ShouldBeEmpty();
    }

    [Fact]
    public void Of_an_exception_only_types_and_place_are_written()
    {
        var failure = Should.Throw<InvalidOperationException>(new Action(
            () => throw new InvalidOperationException("row (Zwentiboldine)", new FormatException("glasknochenweh"))));

        var line = Write("It failed", failure);

        line.ShouldContain("InvalidOperationException < FormatException");
        line.ShouldNotContain("Zwentiboldine");
        line.ShouldNotContain("glasknochenweh");
    }

    private static string Write(string sentence, Exception? failure)
    {
        using var text = new StringWriter();
        var entry = new LogEntry<string>(LogLevel.Warning, "Category", new EventId(7), sentence, failure, static (state, _) => state);
        new OneLine(Clock).Write(entry, null, text);
        return text.ToString();
    }
}
