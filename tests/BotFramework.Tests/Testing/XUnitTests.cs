using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Builder.Testing.XUnit;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace BotFramework.Tests.Testing;

public sealed class XUnitTests
{
    private readonly Lines _lines = new();

    [Fact]
    public async Task What_both_sides_say_is_written_as_it_is_said()
    {
        await ClientOf(new Answering(MessageFactory.Text("hello", "hello there", InputHints.ExpectingInput))).SendActivityAsync<IMessageActivity>("hi");

        _lines.Written[0].ShouldBe("\r\nUser:  hi");
        _lines.Written[1].ShouldStartWith("       -> ts: ");
        _lines.Written[2].ShouldBe("\r\nBot:   Text = hello\r\n       Speak = hello there\r\n       InputHint = expectingInput");
        _lines.Written[3].ShouldContain("elapsed");
    }

    [Fact]
    public async Task Anything_but_a_message_is_written_out()
    {
        await ClientOf(new Answering(new Activity(ActivityTypes.Event) { Name = "done" })).SendActivityAsync<IActivity>(new Activity(ActivityTypes.Event));

        _lines.Written[0].ShouldBe("\r\nUser:  Activity = ActivityTypes.event");
        JObject.Parse(_lines.Written[1])["type"]!.Value<string>().ShouldBe("event");
        _lines.Written[3].ShouldBe("\r\nBot:   Activity = ActivityTypes.event");
        JObject.Parse(_lines.Written[4])["name"]!.Value<string>().ShouldBe("done");
    }

    [Fact]
    public void A_row_of_a_theory_travels_as_JSON()
    {
        var there = new TestDataObject(new Row { Text = "sixty minutes", Minutes = 60 });
        var paper = new Paper();

        there.Serialize(paper);
        var here = new TestDataObject();
        here.Deserialize(paper);

        here.GetObject<Row>().ShouldBe(new Row { Text = "sixty minutes", Minutes = 60 });
        here.TestObject.ShouldBe(there.TestObject);
    }

    private DialogTestClient ClientOf(Dialog dialog) => new("test", dialog, null, [new XUnitDialogTestLogger(_lines)]);

    private sealed record Row
    {
        public string? Text { get; init; }

        public int Minutes { get; init; }
    }

    private sealed class Answering(Activity answer) : Dialog("answering")
    {
        public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            await dc.Context.SendActivityAsync(answer, cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }
    }

    private sealed class Lines : ITestOutputHelper
    {
        public List<string> Written { get; } = [];

        public void WriteLine(string message) => Written.Add(message);

        public void WriteLine(string format, params object[] args) => Written.Add(format);
    }

    private sealed class Paper : IXunitSerializationInfo
    {
        private readonly Dictionary<string, object> _values = [];

        public void AddValue(string key, object value, Type? type = null) => _values[key] = value;

        public object GetValue(string key, Type type) => _values[key];

        public T GetValue<T>(string key) => (T)_values[key];
    }
}
