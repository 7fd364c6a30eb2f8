using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class HandoffTests
{
    [Fact]
    public void An_initiation_carries_its_context_as_JSON_and_the_transcript_beside()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { From = new ChannelAccount("ana"), Conversation = new ConversationAccount(id: "c") });

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "billing" }, new Transcript([MessageFactory.Text("hi")]));

        handoff.Name.ShouldBe("handoff.initiate");
        ((JObject)handoff.Value)["Skill"]!.Value<string>().ShouldBe("billing");
        handoff.From.Id.ShouldBe("ana");
        handoff.Attachments.Single().Name.ShouldBe("Transcript");
    }

    [Fact]
    public void A_status_names_state_and_message()
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(), "failed", "nobody there");

        status.Name.ShouldBe("handoff.status");
        JToken.DeepEquals((JObject)status.Value, JObject.Parse("""{"state":"failed","message":"nobody there"}""")).ShouldBeTrue();
    }

    [Fact]
    public void What_is_handed_off_has_to_be_named()
    {
        Should.Throw<ArgumentNullException>(() => EventFactory.CreateHandoffInitiation(null!, "context"));
        Should.Throw<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(null!, "accepted"));
        Should.Throw<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(), null!));
    }
}
