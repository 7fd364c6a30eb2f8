using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public sealed class ActivityTests
{
    [Fact]
    public void Properties_nobody_knows_survive_the_round_trip()
    {
        const string json = """{"type":"message","text":"hi","from":{"id":"u","nickname":"Bo"},"weather":{"rain":true}}""";

        var again = JObject.Parse(JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Activity>(json)));

        again["weather"]!["rain"]!.Value<bool>().ShouldBeTrue();
        again["from"]!["nickname"]!.Value<string>().ShouldBe("Bo");
    }

    [Fact]
    public void Names_are_written_in_camel_case()
    {
        var activity = new Activity { Type = ActivityTypes.Message, ChannelId = "sms", ReplyToId = "7", InputHint = InputHints.ExpectingInput };

        var json = JObject.Parse(JsonConvert.SerializeObject(activity));

        json["channelId"]!.Value<string>().ShouldBe("sms");
        json["replyToId"]!.Value<string>().ShouldBe("7");
        json["inputHint"]!.Value<string>().ShouldBe("expectingInput");
    }

    [Fact]
    public void A_reply_goes_back_to_the_sender_in_the_same_conversation()
    {
        var reply = Incoming().CreateReply("hello");

        reply.From.Id.ShouldBe("bot");
        reply.Recipient.Id.ShouldBe("visitor");
        reply.Conversation.Id.ShouldBe("c1");
        reply.ReplyToId.ShouldBe("a1");
        reply.Text.ShouldBe("hello");
    }

    [Fact]
    public void A_conversation_reference_addresses_an_outgoing_activity()
    {
        var outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(Incoming().GetConversationReference());

        outgoing.ChannelId.ShouldBe("webchat");
        outgoing.From.Id.ShouldBe("bot");
        outgoing.Recipient.Id.ShouldBe("visitor");
        outgoing.ReplyToId.ShouldBe("a1");
    }

    [Fact]
    public void A_conversation_reference_addresses_an_incoming_activity()
    {
        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(Incoming().GetConversationReference(), isIncoming: true);

        incoming.From.Id.ShouldBe("visitor");
        incoming.Recipient.Id.ShouldBe("bot");
        incoming.Id.ShouldBe("a1");
    }

    [Theory]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    [InlineData("msteams", "a1")]
    public void A_conversation_update_on_web_chat_has_nothing_to_reply_to(string channel, string? expected)
    {
        var update = Incoming();
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channel;

        update.GetConversationReference().ActivityId.ShouldBe(expected);
    }

    [Fact]
    public void A_continuation_is_an_event_in_the_referenced_conversation()
    {
        var continuation = Incoming().GetConversationReference().GetContinuationActivity();

        continuation.Type.ShouldBe(ActivityTypes.Event);
        continuation.Name.ShouldBe("ContinueConversation");
        continuation.Conversation.Id.ShouldBe("c1");
        continuation.From.Id.ShouldBe("visitor");
        continuation.Recipient.Id.ShouldBe("bot");
    }

    [Fact]
    public void An_activity_is_only_what_its_type_says()
    {
        var message = new Activity(ActivityTypes.Message);

        message.AsMessageActivity().ShouldBeSameAs(message);
        message.AsEventActivity().ShouldBeNull();
        new Activity("message/card").AsMessageActivity().ShouldNotBeNull();
        new Activity("messageReaction").AsMessageActivity().ShouldBeNull();
    }

    [Fact]
    public void The_mention_of_the_bot_is_taken_out_of_the_text()
    {
        var message = JsonConvert.DeserializeObject<Activity>("""
            {"type":"message","text":"<at>Desk</at> is Friday free?","recipient":{"id":"bot","name":"Desk"},
             "entities":[{"type":"mention","text":"<at>Desk</at>","mentioned":{"id":"bot","name":"Desk"}}]}
            """)!;

        message.MentionsRecipient().ShouldBeTrue();
        message.RemoveRecipientMention();

        message.Text.ShouldBe("is Friday free?");
    }

    [Fact]
    public void A_mention_made_in_code_is_found_like_one_that_was_received()
    {
        var mention = new Mention { Mentioned = new ChannelAccount("u1", "Ana"), Text = "<at>Ana</at>", Type = "mention" };
        var message = new Activity(ActivityTypes.Message) { Entities = [JObject.FromObject(mention).ToObject<Entity>()] };

        message.GetMentions().Single().Mentioned.Id.ShouldBe("u1");
    }

    [Fact]
    public void Channel_data_is_read_as_a_type()
    {
        var message = JsonConvert.DeserializeObject<Activity>(
            """{"type":"message","channelData":{"tenant":{"id":"t1"},"team":{"id":"team","aadGroupId":"g"}}}""")!;

        var data = message.GetChannelData<TeamsChannelData>();

        data.Tenant.Id.ShouldBe("t1");
        data.Team.AadGroupId.ShouldBe("g");
    }

    [Fact]
    public void Channel_data_of_another_shape_is_refused_quietly()
    {
        var message = new Activity(ActivityTypes.Message) { ChannelData = JToken.Parse("\"only words\"") };

        message.TryGetChannelData<TeamsChannelData>(out var data).ShouldBeFalse();

        data.ShouldBeNull();
    }

    [Fact]
    public void Channel_data_of_another_class_is_not_taken_for_the_one_asked_for() =>
        new Activity { ChannelData = new HeroCard() }.TryGetChannelData<TeamsChannelData>(out _).ShouldBeFalse();

    [Theory]
    [InlineData("text", true)]
    [InlineData("  ", false)]
    [InlineData(null, false)]
    public void Content_is_something_to_show(string? text, bool expected) =>
        new Activity(ActivityTypes.Message) { Text = text }.HasContent().ShouldBe(expected);

    [Fact]
    public void A_card_becomes_an_attachment_of_its_kind()
    {
        var attachment = new HeroCard(title: "Relaxation", buttons: [new CardAction(ActionTypes.ImBack, "Book", value: "book")]).ToAttachment();

        attachment.ContentType.ShouldBe("application/vnd.microsoft.card.hero");
        JObject.FromObject(attachment)["content"]!["buttons"]![0]!["title"]!.Value<string>().ShouldBe("Book");
    }

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "a1",
        ChannelId = "webchat",
        ServiceUrl = "https://channel.test/",
        Conversation = new ConversationAccount(id: "c1"),
        From = new ChannelAccount("visitor", "Visitor"),
        Recipient = new ChannelAccount("bot", "Desk"),
        Text = "hi",
    };
}
