using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public sealed class StoredStateTests
{
    [Fact]
    public async Task A_stack_is_stored_under_the_documented_names()
    {
        var stage = new Stage(Root());
        await stage.BeginAsync("root");
        await stage.SayAsync("nothing");

        var stored = await stage.TurnAsync(dc => Task.FromResult(JObject.FromObject(new DialogState(dc.Stack))));

        var root = stored["dialogStack"]!.ShouldHaveSingleItem();
        Names(root).ShouldBe(["id", "state", "version"], ignoreOrder: true);
        var inner = root["state"]!["dialogs"]!["dialogStack"]!;
        Names(inner[1]!["state"]!).ShouldBe(["options", "values", "instanceId", "stepIndex"], ignoreOrder: true);
        inner[1]!["state"]!["stepIndex"]!.Value<int>().ShouldBe(0);
        inner[1]!["state"]!["values"]!["kept"]!.ToString().ShouldBe("yes");
        inner[0]!["id"]!.ToString().ShouldBe("age");
        inner[0]!["state"]!["options"]!["prompt"]!["text"]!.ToString().ShouldBe("how old?");
        inner[0]!["state"]!["options"]!["retryPrompt"]!["text"]!.ToString().ShouldBe("in years?");
        inner[0]!["state"]!["state"]!["AttemptCount"]!.Value<int>().ShouldBe(1);
    }

#if !OFFICIAL_BOT_SDK
    [Fact]
    public async Task A_stack_written_elsewhere_is_gone_on_with()
    {
        const string Written = """
            {"dialogStack":[{"id":"root","version":"of another day","state":{"dialogs":{"dialogStack":[
              {"id":"age","state":{
                "options":{"prompt":{"type":"message","text":"how old?"},"retryPrompt":{"type":"message","text":"in years?"}},
                "state":{"AttemptCount":2}}},
              {"id":"steps","state":{"options":null,"values":{"kept":"elsewhere"},"instanceId":"one","stepIndex":0}}]}}}]}
            """;
        var stage = new Stage(Root());
        await stage.TurnAsync(dc =>
        {
            dc.Stack.AddRange(JsonConvert.DeserializeObject<DialogState>(Written)!.DialogStack);
            return Task.FromResult(0);
        });

        await stage.SayAsync("nothing");
        await stage.SayAsync("41");

        stage.Replies().ShouldBe(["in years?", "41 elsewhere"]);
    }
#endif

    [Fact]
    public void Options_of_a_prompt_are_stored_whole()
    {
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text("which?"),
            Choices = [new("60") { Synonyms = ["an hour"] }],
            Style = Microsoft.Bot.Builder.Dialogs.Choices.ListStyle.List,
            Validations = "rules",
            RecognizeLanguage = "es-es",
        };

        var read = JsonConvert.DeserializeObject<PromptOptions>(JsonConvert.SerializeObject(options))!;

        (read.Prompt.Text, read.Choices[0].Synonyms[0], read.Style, read.Validations, read.RecognizeLanguage)
            .ShouldBe(("which?", "an hour", options.Style, "rules", "es-es"));
    }

    private static ComponentDialog Root() => new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, ct) =>
            {
                step.Values["kept"] = "yes";
                var options = new PromptOptions { Prompt = MessageFactory.Text("how old?"), RetryPrompt = MessageFactory.Text("in years?") };
                return step.PromptAsync("age", options, ct);
            },
            async (step, ct) =>
            {
                await step.Context.SendActivityAsync($"{step.Result} {step.Values["kept"]}", cancellationToken: ct);
                return await step.EndDialogAsync(null, ct);
            },
        ]))
        .AddDialog(new NumberPrompt<int>("age"));

    private static IEnumerable<string> Names(JToken json) => ((JObject)json).Properties().Select(property => property.Name);
}
