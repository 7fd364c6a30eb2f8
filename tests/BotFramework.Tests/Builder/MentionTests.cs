using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

public sealed class MentionTests
{
    [Theory]
    [InlineData("<at>Bot</at> book me", "<at>Bot</at>")]
    [InlineData("@bot book me", "@bot")]
    [InlineData("Bot book me", "Bot")]
    public void The_mention_of_the_bot_is_taken_out_as_the_channel_wrote_it(string text, string written)
    {
        var message = Message(text, Mention("bot", written));

        message.RemoveRecipientMention().ShouldBe("book me");
    }

    [Fact]
    public void A_mention_without_text_is_found_by_the_name() =>
        Message("<at>Desk</at> book me", Mention("bot", null, "Desk")).RemoveRecipientMention().ShouldBe("book me");

    [Fact]
    public async Task Middleware_takes_the_marks_off_others_and_the_bot_out()
    {
        var seen = await NormalizeAsync(new NormalizeMentionsMiddleware(), Message("<at>Bot</at> ask <at id='7'>Ana</at>", Mention("bot", "<at>Bot</at>"), Mention("ana", "<at id='7'>Ana</at>")));

        seen.Text.ShouldBe("ask Ana");
        ((string)seen.Entities.Single().Properties["text"]!).ShouldBe("Ana");
    }

    [Fact]
    public async Task Middleware_leaves_the_bot_in_when_it_is_told_to()
    {
        var middleware = new NormalizeMentionsMiddleware { RemoveRecipientMention = false };

        var seen = await NormalizeAsync(middleware, Message("ask <at>Bot</at>", Mention("bot", "<at>Bot</at>")));

        seen.Text.ShouldBe("ask Bot");
        seen.Entities.Count.ShouldBe(1);
    }

    private static async Task<Activity> NormalizeAsync(IMiddleware middleware, Activity activity)
    {
        await new TestAdapter().Use(middleware).ProcessActivityAsync(activity, (_, _) => Task.CompletedTask, default);
        return activity;
    }

    private static Activity Message(string text, params Entity[] entities) =>
        new(ActivityTypes.Message) { Text = text, Entities = [.. entities], Recipient = new ChannelAccount("bot", "Desk") };

    private static Entity Mention(string id, string? written, string name = "User") =>
        JObject.FromObject(new Mention { Mentioned = new ChannelAccount(id, name), Text = written, Type = "mention" }).ToObject<Entity>()!;
}
