using System.Reflection;
using MassageBot.Host.Verbs.Converse;

namespace MassageBot.Host.Tests.Conversations;

/// <summary>A folder of scripts that no test plays would prove nothing.</summary>
public sealed class EveryScriptTests : ScriptedConversations
{
    [Fact]
    public void Every_script_is_a_case_of_some_test()
    {
        var played = typeof(EveryScriptTests).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ScriptedConversations)))
            .Select(type => type.GetProperty("All", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<IEnumerable<object[]>>()
            .SelectMany(scripts => scripts.Select(script => (string)script[0]));

        var all = ScriptReader.FilesIn(Scripts).Select(file => Path.GetRelativePath(Scripts, file).Replace('\\', '/'));

        all.Except(played).ShouldBeEmpty();
    }
}
