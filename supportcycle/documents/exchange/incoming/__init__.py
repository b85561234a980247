"""Files of other programs, read: tables, address books, family trees and networks. None is trusted."""
