// The namespace Microsoft.Recognizers.Text.DateTime hides System.DateTime inside this assembly.
global using Moment = System.DateTime;
