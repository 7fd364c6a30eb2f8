using System.Text.RegularExpressions;

namespace MassageBot.Core.Tests.House;

/// <summary>The few places that could let a visit around the safety screen stay few: whoever adds one has to answer for it here.</summary>
public sealed class ScreenCannotBeSkippedTests
{
    [Theory]
    [InlineData(@"new ScreenResult\b", "MassageBot.Core/Triage/Screening/SafetyScreen.cs")]
    [InlineData(@"new BookingRequest\(", "MassageBot.Bot/Booking/HandOver.cs")]
    [InlineData(@"new BookingIntent\.(Book|Reschedule)\b", "MassageBot.Bot/Booking/HandOver.cs")]
    [InlineData(@"BookingOrder ToOrder\(|new BookingOrder\b", "MassageBot.Core/Booking/BookingOrders.cs")]
    public void It_is_made_in_one_place(string made, string place) =>
        FilesWith(made).ShouldBe([place]);

    [Fact]
    public void The_conversation_holds_a_slot_in_one_place() =>
        FilesWith(@"scheduler\.HoldAsync\(").Where(file => file.StartsWith("MassageBot.Bot/", StringComparison.Ordinal)).ShouldBe(["MassageBot.Bot/Booking/BookingDialog.cs"]);

    private static List<string> FilesWith(string pattern) =>
    [
        .. from file in SourceTree.Files
        where Regex.IsMatch(File.ReadAllText(Path.Combine(SourceTree.Root, "src", file.Path)), pattern)
        select file.Path,
    ];
}
