using MassageBot.Core.Notices;

namespace MassageBot.Core.Tests.Notices;

public sealed class NoticeRepliesTests
{
    private static readonly HeardAfterNotice Nothing = new(null, null, false, false, false);

    [Theory]
    [InlineData(NoticeKind.Closed, 1, NoticeReply.Move)]
    [InlineData(NoticeKind.TherapistAway, 2, NoticeReply.Cancel)]
    [InlineData(NoticeKind.Closed, 3, NoticeReply.ForStaff)]
    [InlineData(NoticeKind.Closed, 7, NoticeReply.ForStaff)]
    [InlineData(NoticeKind.AnotherPlace, 1, NoticeReply.Take)]
    [InlineData(NoticeKind.AnotherPlace, 2, NoticeReply.Move)]
    [InlineData(NoticeKind.AnotherPlace, 3, NoticeReply.Cancel)]
    [InlineData(NoticeKind.AnotherPlace, 4, NoticeReply.ForStaff)]
    [InlineData(NoticeKind.Missed, 1, NoticeReply.Book)]
    [InlineData(NoticeKind.Rebook, 2, NoticeReply.NoThanks)]
    [InlineData(NoticeKind.Care, 1, NoticeReply.Glad)]
    [InlineData(NoticeKind.Care, 2, NoticeReply.ForStaff)]
    [InlineData(NoticeKind.Review, 1, NoticeReply.SomethingElse)]
    public void A_number_answers_as_the_text_said(NoticeKind kind, int number, NoticeReply reply) =>
        NoticeReplies.Of(kind, Nothing with { Number = number }).ShouldBe(reply);

    [Theory]
    [InlineData(NoticeKind.Closed, true, NoticeReply.Move)]
    [InlineData(NoticeKind.Closed, false, NoticeReply.ForStaff)]
    [InlineData(NoticeKind.AnotherPlace, true, NoticeReply.Take)]
    [InlineData(NoticeKind.AnotherPlace, false, NoticeReply.Move)]
    [InlineData(NoticeKind.Missed, true, NoticeReply.Book)]
    [InlineData(NoticeKind.Missed, false, NoticeReply.NoThanks)]
    [InlineData(NoticeKind.Care, true, NoticeReply.Glad)]
    [InlineData(NoticeKind.Care, false, NoticeReply.ForStaff)]
    public void So_does_a_bare_yes_or_no(NoticeKind kind, bool yes, NoticeReply reply) => NoticeReplies.Of(kind, Nothing with { YesNo = yes }).ShouldBe(reply);

    [Theory]
    [InlineData(NoticeKind.Closed)]
    [InlineData(NoticeKind.Missed)]
    [InlineData(NoticeKind.Rebook)]
    [InlineData(NoticeKind.Care)]
    public void What_nobody_understands_goes_to_people(NoticeKind kind) => NoticeReplies.Of(kind, Nothing).ShouldBe(NoticeReply.ForStaff);

    [Theory]
    [InlineData(NoticeKind.Closed)]
    [InlineData(NoticeKind.Care)]
    public void A_question_is_answered_as_a_question(NoticeKind kind) =>
        NoticeReplies.Of(kind, Nothing with { IsUnderstood = true }).ShouldBe(NoticeReply.SomethingElse);
}
