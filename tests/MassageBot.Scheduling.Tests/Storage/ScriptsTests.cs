using MassageBot.Scheduling.Storage;

namespace MassageBot.Scheduling.Tests.Storage;

public sealed class ScriptsTests
{
    [Theory]
    [InlineData(3, "CREATE TABLE t (a INTEGER);", 3)]
    [InlineData(14, "-- oldest-program: 12\nCREATE TABLE t (a INTEGER);", 12)]
    public void A_script_says_how_old_a_program_may_be(int number, string sql, int oldest) => Scripts.OldestProgram(number, sql).ShouldBe(oldest);

    [Fact]
    public void A_new_script_that_does_not_say_it_is_refused() =>
        Should.Throw<InvalidOperationException>(() => Scripts.OldestProgram(13, "CREATE TABLE t (a INTEGER);")).Message.ShouldContain("-- oldest-program: 12");
}
