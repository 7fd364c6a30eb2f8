using MassageBot.Core.Approvals;
using MassageBot.Core.Booking;
using MassageBot.Core.Staff;
using NodaTime;

namespace MassageBot.Core.Tests.Approvals;

public sealed class ApprovalStepsTests
{
    private static readonly Instant Raised = Instant.FromUtc(2026, 3, 4, 15, 0);
    private static readonly Duration Within = Duration.FromHours(48);
    private static readonly ApprovalActor Olga = new("olga", "Olga");

    [Fact]
    public void Of_two_decisions_the_first_stands()
    {
        var approved = Waiting().Approve(Olga, Raised)!;

        approved.Decline(DeclineReason.NotNow, new ApprovalActor("ben", "Ben"), Raised).ShouldBeNull();
        approved.By.ShouldBe(Olga);
    }

    [Theory]
    [InlineData(StaffRole.Owner, null, true)]
    [InlineData(StaffRole.Manager, null, true)]
    [InlineData(StaffRole.Therapist, "mia", true)]
    [InlineData(StaffRole.Therapist, "leo", false)]
    [InlineData(StaffRole.FrontDesk, null, false)]
    public void Only_who_may_know_why_it_waits_decides_and_therapists_about_their_own(StaffRole role, string? therapist, bool may)
    {
        var member = new StaffMember { AadObjectId = "x", Name = "X", Role = role, Therapist = therapist is null ? null : new TherapistId(therapist) };

        member.MayDecide(new TherapistId("mia")).ShouldBe(may);
    }

    [Theory]
    [InlineData(23, ApprovalAlarm.None)]
    [InlineData(24, ApprovalAlarm.Half)]
    [InlineData(44, ApprovalAlarm.Last)]
    [InlineData(48, ApprovalAlarm.Expire)]
    public void Staff_are_reminded_at_half_the_time_and_shortly_before_its_end(int hours, ApprovalAlarm alarm) =>
        ApprovalWatch.Look(Waiting(), Raised + Duration.FromHours(hours)).ShouldBe(alarm);

    [Fact]
    public void Each_reminder_comes_once()
    {
        ApprovalWatch.Look(Waiting() with { Warnings = 1 }, Raised + Duration.FromHours(25)).ShouldBe(ApprovalAlarm.None);
        ApprovalWatch.NextLook(Waiting() with { Warnings = 1 }).ShouldBe(Raised + Duration.FromHours(43.2));
        ApprovalWatch.NextLook(Waiting() with { Warnings = 2 }).ShouldBe(Raised + Within);
        ApprovalWatch.NextLook(Waiting().Approve(Olga, Raised)!).ShouldBeNull();
    }

    [Fact]
    public void Nothing_waits_longer_than_until_the_visit_begins() =>
        ApprovalWatch.ExpiryOf(Raised, Raised + Duration.FromHours(3), Within).ShouldBe(Raised + Duration.FromHours(3));

    [Fact]
    public void A_proposal_gives_the_client_as_long_again_and_no_longer_than_until_the_earlier_time()
    {
        var now = Raised + Duration.FromHours(40);

        Waiting().Propose(At(200), Olga, Within, now)!.ExpiresAt.ShouldBe(now + Within);
        Waiting().Propose(At(50), Olga, Within, now)!.ExpiresAt.ShouldBe(Raised + Duration.FromHours(50));
    }

    [Fact]
    public void A_proposal_is_answered_once()
    {
        var answered = Waiting().Propose(At(200), Olga, Within, Raised)!.Answer(accepts: false)!;

        answered.Proposed!.Accepted.ShouldBe(false);
        answered.Answer(accepts: true).ShouldBeNull();
    }

    private static Offer At(int hours) => new()
    {
        Id = "o",
        Start = Raised + Duration.FromHours(hours),
        End = Raised + Duration.FromHours(hours + 1),
        Therapist = new TherapistId("mia"),
        TherapistName = "Mia",
    };

    private static VisitApproval Waiting() => new()
    {
        Conversation = "visitor",
        Channel = "webchat",
        Start = Raised + Duration.FromDays(10),
        RaisedAt = Raised,
        ExpiresAt = Raised + Within,
        Desk = "desk",
    };
}
