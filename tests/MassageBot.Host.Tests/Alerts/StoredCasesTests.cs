using System.Collections.Immutable;
using MassageBot.Core;
using MassageBot.Core.Alerts;
using MassageBot.Core.Approvals;
using MassageBot.Core.Handoff;
using MassageBot.Core.StaffWords;
using MassageBot.Host.Storage;
using MassageBot.Host.Tests.Rehearsal;
using NodaTime;

namespace MassageBot.Host.Tests.Alerts;

/// <summary>What staff work on is read as it was written.</summary>
public sealed class StoredCasesTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 30, 19, 0);

    [Fact]
    public void A_case_with_its_cards()
    {
        var one = new AlertCase
        {
            Alert = new Alert { Id = Guid.NewGuid(), Kind = AlertKind.Misconduct, RaisedAt = At, NotTo = new TherapistId("mia"), RuleIds = ["S03"] },
            Conversation = "c1",
            Channel = "sms",
            State = CaseState.FalseAlarm,
            By = new CaseActor("a", "Ana"),
            At = At,
            Cards = [new CaseCard("desk", "out-1")],
        };

        var read = StoredJson.Read<AlertCase>(StoredJson.WriteBody(one));

        (read.Alert.NotTo, read.State, read.By, read.At, read.Cards[0]).ShouldBe((one.Alert.NotTo, one.State, one.By, one.At, one.Cards[0]));
        StoredJson.WriteBody(one).ShouldContain("\"state\":\"falseAlarm\"");
    }

    [Fact]
    public void An_approval_with_what_was_proposed_and_said()
    {
        var by = new ApprovalActor("a", "Ana");
        var approval = new VisitApproval
        {
            Conversation = "c1",
            Channel = "webchat",
            Start = At,
            RaisedAt = At,
            ExpiresAt = At,
            Desk = "desk",
            Free = [RehearsalCalendar.Offer],
            Proposed = new ProposedTime(RehearsalCalendar.Offer, by, At) { Accepted = false },
            Talk = [new ApprovalLine("Ana", "Which?", At), new ApprovalLine(null, "That.", At)],
        };

        var read = StoredJson.Read<VisitApproval>(StoredJson.WriteBody(approval));

        read.Proposed.ShouldBe(approval.Proposed);
        read.Free.ShouldBe(approval.Free);
        read.Talk.ShouldBe(approval.Talk);
        (read with { Free = approval.Free, Talk = approval.Talk, RuleIds = approval.RuleIds }).ShouldBe(approval);
    }

    [Fact]
    public void An_edit_with_both_languages()
    {
        var edit = new AnswerEdit
        {
            Number = 3,
            Topic = "ask_parking",
            Texts = ImmutableDictionary<string, string>.Empty.Add("en", "New").Add("es", "Nuevo"),
            Before = ImmutableDictionary<string, string>.Empty.Add("en", "Old"),
            Author = new EditActor("a", "Ana"),
            ProposedAt = At,
            Desk = "desk",
        };

        var read = StoredJson.Read<AnswerEdit>(StoredJson.WriteBody(edit));

        (read.Texts["en"], read.Texts["es"]).ShouldBe(("New", "Nuevo"));
        (read.Before["en"], read.Author, read.Number).ShouldBe(("Old", edit.Author, 3));
    }
}
