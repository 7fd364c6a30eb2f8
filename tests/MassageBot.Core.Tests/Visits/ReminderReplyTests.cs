using MassageBot.Core.Visits;

namespace MassageBot.Core.Tests.Visits;

public sealed class ReminderReplyTests
{
    private static readonly HeardAfterReminder Last = new() { ReminderIsLast = true };

    [Theory]
    [InlineData(1, ReminderReply.Coming)]
    [InlineData(2, ReminderReply.Move)]
    [InlineData(3, ReminderReply.Cancel)]
    [InlineData(7, ReminderReply.ForStaff)]
    public void A_number_right_after_the_reminder_answers_it(int number, ReminderReply expected) =>
        ReminderReplies.Of(Last with { Number = number }).ShouldBe(expected);

    [Fact]
    public void A_number_after_something_else_was_asked_is_about_that() =>
        ReminderReplies.Of(Last with { Number = 2, ReminderIsLast = false }).ShouldBe(ReminderReply.SomethingElse);

    [Fact]
    public void Words_that_say_what_they_mean_count_also_later()
    {
        var later = Last with { ReminderIsLast = false };

        ReminderReplies.Of(later with { WantsToCancel = true }).ShouldBe(ReminderReply.Cancel);
        ReminderReplies.Of(later with { WantsToMove = true }).ShouldBe(ReminderReply.Move);
        ReminderReplies.Of(later with { Confirms = true }).ShouldBe(ReminderReply.Coming);
    }

    [Theory]
    [InlineData(true, ReminderReply.Coming)]
    [InlineData(false, ReminderReply.Cancel)]
    public void A_plain_yes_comes_and_a_plain_no_does_not(bool yes, ReminderReply expected) =>
        ReminderReplies.Of(Last with { YesNo = yes }).ShouldBe(expected);

    [Fact]
    public void A_question_about_something_else_is_answered_like_any_other() =>
        ReminderReplies.Of(Last with { IsUnderstood = true }).ShouldBe(ReminderReply.SomethingElse);

    [Fact]
    public void Who_will_be_late_is_heard_as_late() =>
        ReminderReplies.Of(Last with { IsLate = true, Confirms = true }).ShouldBe(ReminderReply.SomethingElse);

    [Fact]
    public void What_nobody_understands_goes_to_people() => ReminderReplies.Of(Last).ShouldBe(ReminderReply.ForStaff);
}
