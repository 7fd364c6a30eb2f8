using System.Reflection;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Schema;

public sealed class ActivityPropertiesTests
{
    private static readonly PropertyInfo[] All = typeof(Activity).GetProperties();

    public static TheoryData<string> Names => [.. All.Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_property_holds_what_it_was_given_and_only_that_one(string name)
    {
        var activity = new Activity();
        var property = All.Single(property => property.Name == name);
        var value = Sample(property.PropertyType);

        property.SetValue(activity, value);

        property.GetValue(activity).ShouldBe(value);
        All.Where(other => other.Name != nameof(Activity.Properties) && other.Name != name).ShouldAllBe(other => other.GetValue(activity) == null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_property_can_be_emptied_again(string name)
    {
        var property = All.Single(property => property.Name == name);
        var activity = new Activity();
        property.SetValue(activity, Sample(property.PropertyType));

        property.SetValue(activity, null);

        (property.GetValue(activity) is null or JObject { Count: 0 }).ShouldBeTrue();
    }

    [Fact]
    public void All_properties_come_back_from_JSON()
    {
        var activity = new Activity();
        foreach (var property in All)
        {
            property.SetValue(activity, Sample(property.PropertyType));
        }

        var json = JsonConvert.SerializeObject(activity);

        JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Activity>(json)).ShouldBe(json);
        JObject.Parse(json).Count.ShouldBe(All.Length);
    }

    private static object? Sample(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) || text == typeof(object) => "text",
        var truth when truth == typeof(bool) => true,
        var moment when moment == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero),
        var more when more == typeof(JObject) => new JObject { ["more"] = 1 },
        var list when list.IsInterface => Activator.CreateInstance(typeof(List<>).MakeGenericType(list.GetGenericArguments())),
        var one => Create(one),
    };

    private static object? Create(Type type) => type.GetConstructor([])?.Invoke(null) ?? Activator.CreateInstance(type);
}
